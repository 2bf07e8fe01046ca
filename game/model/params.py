"""The table of the spread model's parameters: what `world.toml` may set, and in which unit.

A parameter written as a decimal is scaled by its unit and rounded half up to a whole number. Values
and sources stand in `docs/model.md`.
"""

from dataclasses import dataclass

from game.model.units import CENT, ONE, QUALITY


@dataclass(frozen=True)
class Param:
    """One parameter: name, unit (what 1 is kept as), permitted range as written, and meaning."""

    name: str
    unit: int
    low: int
    high: int
    note: str


PARAMS: tuple[Param, ...] = (
    Param("visits", QUALITY, 0, 100, "base visits a day of a member"),
    Param("visits_sd", QUALITY, 0, 4, "spread of visits, in log units"),
    Param("voice_mean", ONE, 0, 1, "mean chance to speak on a visit"),
    Param("voice_shape", QUALITY, 0, 4, "a of the Beta law of voices: the less, the fewer speak"),
    Param("crowd", QUALITY, 0, 4, "exponent g: how a busy room draws visits"),
    Param("crowd_at", 1, 1, 10_000, "acts a day at which a room counts as busy"),
    Param("speak_base", ONE, 0, 4, "voice kept by somebody without attachment"),
    Param("speak_belonging", ONE, 0, 8, "s: how attachment loosens the tongue"),
    Param("newness", QUALITY, 0, 20, "w: pull of saying something new"),
    Param("newness_sd", QUALITY, 0, 4, "spread of w over rooms, in log units"),
    Param("quality_sd", QUALITY, 0, 4, "spread of quality, in log units"),
    Param("fade_hours", 1, 1, 1000, "tau: hours after which an idea has faded"),
    Param("fade_power", QUALITY, 0, 4, "b: shape of fading"),
    Param("saturation", ONE, 0, 4, "sigma: share of an audience after which an idea is worn"),
    Param("saturation_abroad", ONE, 0, 4, "the same on a platform, in shares of its audience"),
    Param("foreign", ONE, 0, 1, "F: pull of what came from abroad"),
    Param("layer_drag", QUALITY, 0, 4, "kappa: how a reference chain shuts out a reader"),
    Param("known_at", 1, 1, 10_000, "D: posters a day at which people stop knowing each other"),
    Param("answer_gain", ONE, 0, 1, "alpha: attachment an answer gives"),
    Param("speak_cost", ONE, 0, 1, "attachment kept after speaking unanswered"),
    Param("exposure_gain", ONE, 0, 1, "beta: attachment a visit gives"),
    Param("keep_daily", ONE, 0, 1, "attachment kept from day to day"),
    Param("recall", ONE, 0, 1, "chance to carry one's last idea again"),
    Param("import", ONE, 0, 1, "chance to carry a platform's post home"),
    Param("riff", ONE, 0, 1, "mu: chance that a copy is a new wording"),
    Param("account", ONE, 0, 1, "share of members who post on a platform, too"),
    Param("leak", ONE, 0, 1, "l: base chance that an act leaves the room"),
    Param("leak_zeal", ONE, 0, 100, "weight of zeal (A/0.3)^2 in leaking"),
    Param("leak_early", ONE, 0, 10, "e: how being early adds to leaking"),
    Param("early_hours", 1, 0, 100, "hours within which a carrier is early"),
    Param("meaning_leak", ONE, 0, 1, "meaning kept when an idea leaves its room"),
    Param("meaning_copy", ONE, 0, 1, "meaning kept when a platform rewrites it again"),
    Param("rewrite", ONE, 0, 1, "mu_leak: chance that a crossing rewrites"),
    Param("branching", ONE, 0, 4, "R0 on platforms"),
    Param("reach_power", QUALITY, 0, 8, "phi: Lomax exponent of reach"),
    Param("delay_power", QUALITY, 0, 8, "theta: Lomax exponent of delay"),
    Param("platform_audience", ONE, 0, 100, "audience of a platform, in members of the world"),
    Param("platform_load", ONE, 0, 100, "L: copies at which a platform is crowded, per audience"),
    Param("natives", ONE, 0, 10, "ideas born on platforms an hour, per thousand members"),
    Param("brand_hot", CENT, 0, 10_000, "copies (decayed) at which a brand takes note"),
    Param("brand_hazard", ONE, 0, 1, "chance an hour that it forms an intent then"),
    Param("brand_reach", 1, 0, 100_000, "copies a campaign places, per hundred thousand audience"),
    Param("blowback", ONE, 0, 1, "t_c: attachment lost to a co-opted idea"),
    Param("legible", ONE, 0, 1, "eta: newcomers a platform act sends to a legible origin"),
    Param("leave", ONE, 0, 1, "h0: hazard a day that somebody without attachment leaves"),
    Param("learn", 1, 0, 60, "tenths of a layer a day that exposure can teach"),
    Param("crew_load", ONE, 0, 100, "newcomers one core member can welcome"),
    Param("decay_abroad", ONE, 0, 1, "platform load and heat kept from hour to hour"),
    Param("canon_kept", ONE, 0, 1, "share of an idea's pull that canon keeps in slow memory"),
    Param("canon_hours", 1, 1, 10_000, "hours in which slow memory fades to a third"),
    Param("invite", ONE, 0, 1, "newcomers a day that a fully attached member brings"),
    Param("big_reach", 1, 1, 100_000, "reach (F) from which an account copies nothing unsafe"),
    Param("safe_reach", 1, 1, 100_000, "reach from which an account copies nothing at all"),
    Param("safe_known", 1, 0, 100_000, "copies abroad from which an idea is safe for them"),
    Param("safe_bite", 1, 0, 5, "edge up to which an idea is safe for them"),
    Param("omen_hours", 1, 24, 240, "hours between an announcement and the thing itself"),
    Param("schism_known", ONE, 0, 2, "K_min: being-known below which a room may split"),
    Param("schism", ONE, 0, 1, "hazard a day that such a room splits"),
    Param("schism_shared", ONE, 0, 1, "share of common carriers below which two groups are two"),
    Param("raid", ONE, 0, 1, "h_r: hazard a day of a raid, for hostility and attachment of 1"),
    Param("raid_spread", QUALITY, 0, 8, "sigma of hostility over rooms, in log units"),
    Param("raid_hurt", ONE, 0, 1, "attachment that a raid takes from whom it meets"),
    Param("known_on", 1, 0, 1, "0: being known does not depend on how many post"),
    Param("reinforce_on", 1, 0, 1, "0: several copies weigh as much as one"),
    Param("dilution_on", 1, 0, 1, "0: the untaught wear nothing down"),
    Param("forget_days", 1, 1, 1000, "days without use after which a room has forgotten an idea"),
    Param("canon_days", 1, 1, 60, "days in use, unflattened, after which an idea is canon"),
)

UNIT = {param.name: param.unit for param in PARAMS}
