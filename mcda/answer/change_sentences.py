"""What follows from a change for everyone, and what keeping it would rewrite."""

from __future__ import annotations

from mcda.answer.answer_words import several_words
from mcda.answer.change import Change, What, only_others
from mcda.answer.kind_sentences import kind_sentence
from mcda.answer.recommendation import Recommendation
from mcda.answer.rule import Kind
from mcda.answer.turn_sentences import change_words
from mcda.model.case import COMMON, Case, Preferences, Stakeholder
from mcda.model.ids import of_id
from mcda.model.naming import label_of, labels
from mcda.words.said import N_, Said, _, ngettext, say, stressed


def change_sentence(case: Case, change: Change, today: Recommendation) -> Said:
    """Return a change and the answer after it, and who refuses today's while it brings one in."""
    told = {"change": change_words(case, change), "answer": kind_sentence(change.after)}
    accept, refuse, _opened = _turned(change, today)
    if not accept or not refuse:
        return _("{change}; then: {answer}", **told)
    return ngettext(
        "{change}; then: {answer} But {parties}, who does not today, refuses {package} then.",
        "{change}; then: {answer} But {parties}, who do not today, refuse {package} then.",
        len(refuse),
        parties=labels(refuse, today.everyone),
        package=stressed(today.named[0].name),
        **told,
    )


def _turned(change: Change, today: Recommendation) -> tuple[list[Stakeholder], ...]:
    """Return who comes to accept the package named today, to refuse it, and to leave it open."""
    package = today.named[0]
    before, after = today.standing(package), change.after.standing(package)
    waiting = (*before.blocked_by, *before.open_for)
    return (
        [p for p in waiting if p not in after.blocked_by and p not in after.open_for],
        [p for p in after.blocked_by if p not in before.blocked_by],
        [p for p in after.open_for if p not in before.open_for],
    )


def then_words(change: Change, today: Recommendation) -> Said:
    """Return what follows for the package named today, and the answer where it names another."""
    after = change.after.standing(today.named[0])
    accept, refuse, opened = _turned(change, today)
    told: list[object] = []
    if accept:
        told.append(ngettext("{parties} accepts", "{parties} accept", len(accept),
                             parties=labels(accept, today.everyone)))  # fmt: skip
    if refuse:
        told.append(ngettext("{parties} refuses", "{parties} refuse", len(refuse),
                             parties=labels(refuse, today.everyone)))  # fmt: skip
    if opened:
        told.append(ngettext("{parties} is open", "{parties} are open", len(opened),
                             parties=labels(opened, today.everyone)))  # fmt: skip
    if not told and only_others(change, today):
        return _others_then(change.after)
    if today.named[0] not in change.after.named or not told:
        told.append(instead_words(change.after))
        return _("then {told}", told=_joined(told))
    left = [p for p in after.blocked_by if p not in refuse]
    hanging = [p for p in after.open_for if p not in opened]
    if left:
        told.append(ngettext("{parties} still refuses", "{parties} still refuse", len(left),
                             parties=labels(left, today.everyone)))  # fmt: skip
    if hanging:
        told.append(ngettext("{parties} stays open", "{parties} stay open", len(hanging),
                             parties=labels(hanging, today.everyone)))  # fmt: skip
    if not (after.blocked_by or after.open_for):
        told.append(_("nobody is left that refuses or is open"))
    if change.after.named != today.named:
        told.append(instead_words(change.after))
    return _("then {told}", told=_joined(told))


def _others_then(after: Recommendation) -> Said:
    if after.kind is Kind.ONLY:
        return _("then no other package is accepted by all")
    return _("then others are accepted by all as well")


def instead_words(after: Recommendation) -> Said:
    """Return what another answer is, in few words."""
    if not after.named:
        return _("nothing is named")
    told = {"packages": several_words(after)}
    if after.kind is Kind.BLOCKED:
        return _("fewest refuse {packages}", **told)
    if after.kind is Kind.OPEN:
        return _("{packages} may suit all", **told)
    if after.kind is Kind.TIE:
        return _("{packages} are the same to everyone", **told)
    if after.kind is Kind.LEVEL:
        return _("{packages} are level", **told)
    if after.kind is Kind.WAIT and after.instead_of:
        return ngettext(
            "{packages} is at least as good for everyone",
            "{packages} are each at least as good for everyone",
            len(after.named), **told,
        )  # fmt: skip
    if after.kind is Kind.WAIT:
        return ngettext(
            "{packages} is all that nobody refuses", "{packages} are all that nobody refuses",
            len(after.named), **told,
        )  # fmt: skip
    return ngettext(
        "{packages} is the answer", "{packages} share the answer", len(after.named), **told
    )


def _joined(told: list[object]) -> object:
    if len(told) == 1:
        return told[0]
    joined = told[0]
    for one in told[1:]:
        joined = _("{first}; {second}", first=joined, second=one)
    return joined


def keep_words(case: Case, change: Change) -> Said:
    """Return what keeping a change rewrites in the case, and for whom."""
    if change.kind is What.SCORE:
        return _keep_score(case, change)
    who = label_of(case.stakeholders, change.stakeholder)
    own = case.preferences.get(change.stakeholder, Preferences())
    if change.kind is What.WEIGHTS:
        return _(
            "Keep writes all weights of {who} anew, as swing points over all criteria. What was "
            "entered in another way stays beside them.",
            who=who,
        )
    if change.kind is What.RED_LINE:
        name = of_id(case.criteria, change.criterion).name
        return _("Keep rewrites the red line of {who} on {criterion}.", who=who, criterion=name)
    package = next(
        (p for p in case.packages if own.fallback is not None and p.id == own.fallback.package),
        None,
    )
    if package is None:
        return _("Keep rewrites the fallback of {who}.", who=who)
    return _(
        "Keep writes the fallback of {who} as a number; until now it is the package {package}.",
        who=who,
        package=package.name,
    )


def _keep_score(case: Case, change: Change) -> Said:
    package = of_id(case.packages, change.package).name
    criterion = of_id(case.criteria, change.criterion).name
    if change.stakeholder == COMMON:
        users = [s for s in case.stakeholders if not _own(case, s.id, change)]
        return _(
            "Keep writes the common score of {package} on {criterion}, which counts for {parties}.",
            package=package,
            criterion=criterion,
            parties=labels(users),
        )
    who = label_of(case.stakeholders, change.stakeholder)
    if _own(case, change.stakeholder, change):
        return _(
            "Keep rewrites what {who} itself gives {package} on {criterion}.",
            who=who,
            package=package,
            criterion=criterion,
        )
    words = N_(
        "Keep writes {who} a score of its own of {package} on {criterion}; until now the common "
        "one counts. Nobody else's score changes."
    )
    if case.stated(change.stakeholder, change.package, change.criterion) is None:
        words = N_(
            "Keep writes {who} a score of its own of {package} on {criterion}; until now it is "
            "built from the measures, which stay. Nobody else's score changes."
        )
    return say(words, who=who, package=package, criterion=criterion)


def _own(case: Case, who: str, change: Change) -> bool:
    return case.scores.get(who, {}).get(change.package, {}).get(change.criterion) is not None
