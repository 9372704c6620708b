"""The whole answer of the open case, looked for beside the window: pages that show it share it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from mcda.answer.answer import Answer, answer_of
from mcda.model.case import Case
from mcda.model.history import without_history


class WholeAnswer(Latest):
    """Asks for the answer with its grade and changes, while the widget that shows it is seen."""

    def __init__(self, session: Session, seen: QWidget) -> None:
        super().__init__(seen, while_seen=seen)
        self._session = session
        self.found.connect(self._keep)

    def ask_for_it(self) -> None:
        """Have it looked for, unless it is known or being looked for."""
        case, seen = self._session.case, self._session.summary()
        known = self._session.answer
        if known is not None and not self.current:
            self.answer(judged(case), known)
            return

        def work(handle: Handle) -> Answer:
            def tell(done: int, whole: int) -> None:
                handle.progress(done / max(1, whole))

            return answer_of(case, seen, progress=tell)

        self.ask(judged(case), work)

    @property
    def whole(self) -> Answer | None:
        """The answer of the case as it is, None until it is known."""
        return self.result if self.current and isinstance(self.result, Answer) else None

    @property
    def now(self) -> Answer:
        """The whole answer, or as much of it as is known at once."""
        session = self._session
        return self.whole or Answer(session.case, session.summary(), session.recommendation())

    def _keep(self, found: Answer) -> None:
        # An answer of the case before may come while the rankings of this one are still awaited.
        if self._session.ready and found.summary is self._session.summary():
            self._session.answer = found


def judged(case: Case) -> Case:
    """Return the case without what no answer hangs on, so that writing it asks for none anew."""
    return replace(without_history(case), decision=None)
