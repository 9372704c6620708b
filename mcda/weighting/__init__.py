"""Where weights come from: a stakeholder's preferences in, weights over the leaves out.

One file per way of asking (direct, swing, pairwise, ...); `weights` picks the one in use.
"""
