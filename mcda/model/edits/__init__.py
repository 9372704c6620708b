"""Pure edits: each takes a case and returns the case that a person asked for.

Things are addressed by id; an unknown id raises KeyError. The new case shares
with the old one everything that did not change, and *is* the old one when
nothing did, so that undo may keep whole cases and pages may compare by
identity. Edits accept unfit values (`check` names them) and compute nothing.
"""

from mcda.model.edits.anchors import widen_anchors, wider_anchors
from mcda.model.edits.compositions import (
    keep_package,
    set_composition,
    set_delivery,
    set_direction,
    set_goes_along,
    set_outlook,
)
from mcda.model.edits.criteria import (
    add_criterion,
    change_criterion,
    move_criterion,
    remove_criterion,
)
from mcda.model.edits.effects import (
    add_joint_effect,
    add_rule,
    change_joint_effect,
    change_rule,
    move_joint_effect,
    move_rule,
    remove_joint_effect,
    remove_rule,
    set_effect,
    set_effects,
    set_joint_effect,
)
from mcda.model.edits.hanging import remove_leftovers
from mcda.model.edits.history import (
    add_snapshot,
    change_snapshot,
    remove_snapshot,
    set_reason,
)
from mcda.model.edits.levels import rename_level
from mcda.model.edits.measures import (
    Hanging,
    add_measure,
    change_measure,
    hanging_on,
    move_measure,
    remove_measure,
    remove_measure_level,
    set_measure_levels,
)
from mcda.model.edits.packages import add_package, change_package, move_package, remove_package
from mcda.model.edits.preferences import (
    change_preferences,
    set_best_worst,
    set_direct,
    set_fallback,
    set_judgement,
    set_package_judgement,
    set_preferences,
    set_rank,
    set_red_line,
    set_swing,
    set_way,
)
from mcda.model.edits.respondents import (
    add_respondent,
    change_respondent,
    move_respondent,
    remove_respondent,
)
from mcda.model.edits.rounds import (
    add_round,
    change_round,
    moderate,
    remove_return,
    remove_round,
    take_in,
)
from mcda.model.edits.scores import set_score, set_scores
from mcda.model.edits.stakeholders import (
    add_stakeholder,
    change_stakeholder,
    move_stakeholder,
    new_stakeholder,
    remove_stakeholder,
)
from mcda.model.edits.whole import set_case, set_decision, set_settings
from mcda.model.ids import new_id
