"""Ships `resources/` and `templates/` inside the wheel, as `mcda/share` (see mcda/places.py).

Everything else about the package is in pyproject.toml; only the mapping of these
two folders into a package can't be said there.
"""

from pathlib import Path

from setuptools import find_packages, setup

SHARED = {
    f"mcda.share.{folder}": folder for folder in ("resources", "templates") if Path(folder).is_dir()
}

setup(
    packages=[*find_packages(include=["mcda*", "desktop*"]), *SHARED],
    package_dir=SHARED,
    package_data={package: ["**/*"] for package in SHARED},
)
