"""The game as an environment for Gymnasium (extra `gym`): importing this registers it.

It sees and does what a bot does: everything goes through `Sight`, its options, and `Run.do`.
"""

from gymnasium.envs.registration import register

ID = "LittleRooms-v0"
_STEPS = 2000
"""More than a run of sixty days has decisions; only steps that were refused use it up."""

register(id=ID, entry_point="game.tools.gym.env:LittleRooms", max_episode_steps=_STEPS)
