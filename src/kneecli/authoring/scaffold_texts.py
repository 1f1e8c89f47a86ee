"""The texts of a new pack's files; what is in braces is filled in."""

PACK = """\
# Information, not medical advice. What each key means: pack-format.md and writing-a-pack.md in kneecli's docs/packs.
# `kneecli packs check` on this file says what is wrong with it, and what could be better.

[pack]
name = "{name}"
title = {title}
version = "0.1.0"
api = 1
licence = {licence}
authors = [{author}]
language = "en"
{figures}

# Where the figures come from. Grade A: a study or guideline; B: a recognised body; C: weak or secondary.
[[source]]
tag = "ACSM65"
title = "ACSM guidelines for adults over 65 or with chronic conditions such as arthritis (handout)"
by = "American College of Sports Medicine, in a copy"
year = "n.d."
grade = "B"
url = "https://docslib.org/doc/13879759/american-college-of-sports-medicine"

# An example. Change it, or take it out once you have your own.
[[exercise]]
id = "{name}-seated-heel-raise"
name = "Seated heel raise"
category = "strength"
target = "calves"
phases = ["strength"]
position = "seated"
laterality = "both"
primary = ["soleus"]
secondary = ["gastrocnemius"]
equipment = [["chair"]]
cues = [
  "Sit tall near the front of a firm chair, feet flat and hip-width apart, knees above the ankles.",
  "Press the balls of the feet down and lift both heels as high as is comfortable; the knees rise with them.",
  "Lower the heels slowly until they rest on the floor. Keep the knees in line with the toes.",
  "Stop if the knee or the calf hurts, and leave it for today.",
]
if_too_hard = "Lift one heel at a time, and less high."
cautions = ["calf-swelling", "achilles-pain"]
caution_basis = ["general"]
sources = ["ACSM65"]
default_rung = 2
doubts = ["The pace of four seconds for one repetition is our own estimate."]

[exercise.dose]
mode = "reps"
sets = [1, 3]
reps = [10, 15]
move_s = 4
rest_s = [30, 60]
days_per_week = [2, 3]
recovery_h = 48

[exercise.knee]
load = "low"
flexion_deg = 90
note = "The knee carries little weight while you sit."

# The ladder, the easiest first. One thing gets harder from rung to rung.
[[exercise.rung]]
label = "1 set of 10"
sets = 1
reps = 10

[[exercise.rung]]
label = "2 sets of 10"
sets = 2
reps = 10

[[exercise.rung]]
label = "2 sets of 15"
sets = 2
reps = 15

[[exercise.rung]]
label = "3 sets of 15"
sets = 3
reps = 15

# A measure, for `kneecli measure` to ask for in weeks 0, 6 and 12. Take the # away to have it.
#[[measure]]
#id = "{name}-heel-rises"
#name = "Heel rises in 30 s"
#kind = "count"
#unit = "rises"
#range = [0, 60]
#seconds = 30
#better = "higher"
#loads_knee = true
#question = "How many times did you rise?"
#steps = [
#  "Stand tall at a worktop, both hands on it, feet hip-width apart.",
#  "Rise onto the balls of the feet and lower the heels, as often as you can in 30 s.",
#  "Stop at once if the knee or the calf hurts.",
#]
#cautions = ["calf-swelling", "achilles-pain"]
#caution_basis = ["general"]
#sources = ["ACSM65"]

# A programme: some weeks in phases, for `kneecli programme start {name}-first-weeks`. Take the # away to have it.
#[[programme]]
#id = "{name}-first-weeks"
#name = "First weeks"
#purpose = "Learn a few exercises, and find two days a week for them."
#ending = "That is the end of it. Go on in the same way as long as it does you good."
#cautions = ["acute-swelling", "pain-above-5"]
#caution_basis = ["general"]
#sources = ["ACSM65"]
#
#[[programme.phase]]
#name = "Learn"
#weeks = 2
#sessions = 2
#minutes = 15
#steps = "none"
#about = "Short sessions, always at the first dose, until you know the movements."
#gate = {{ pain = 5, sessions = 1 }}
#
#[[programme.phase]]
#name = "Build"
#weeks = 2
#sessions = 2
#minutes = 20
#emphasis = ["calves"]
#steps = "dose"
#about = "A little more of the same from week to week."
#reaches = [{{ exercise = "{name}-seated-heel-raise", rung = 3 }}]
#beside = [{{ exercise = "walking", days = 2, minutes = [10, 15] }}]

# A goal: an activity, and the steps that lead there, the easiest first. Take the # away to have it.
#[[goal]]
#id = "{name}-shopping"
#name = "Carry the shopping home"
#steps = [
#  "Walk to the shop and back with empty hands.",
#  "Carry one light bag home, and change hands on the way.",
#  "Carry the shopping home.",
#]
"""

FIGURE_OF_ITS_OWN = """
# A picture of the exercise. It belongs into a file of its own, in a folder beside this one: put what follows into
# {file} without the #, and take the # away before `figures` at the top. docs/packs/figures.md says what
# each key means; `kneecli packs preview` on this file draws it as you work.
"""

FIGURES = """\
# How the exercises look: docs/packs/figures.md says what each key means; `kneecli packs preview` draws it as you work.
# Lengths are in cm, the floor is at 0; `end` is the pose to show, `start` what differs where the movement begins.
[{name}-seated-heel-raise]
alt = "Sitting tall on a chair, feet flat and hip-width apart. Both heels lift and sink again."
shoes = true
props = [{{ chair = [-22, 45] }}]
arrows = [{{ of = "heel_near", out = 10 }}]
feel = ["calf near"]

[{name}-seated-heel-raise.end]
hip = [0, 54]
leg_near = {{ on = [43, 0] }}
foot_near = -30
leg_far = {{ on = [47, 0] }}
foot_far = -30

[{name}-seated-heel-raise.start]
leg_near = {{ on = [43, 0] }}
foot_near = 0
leg_far = {{ on = [47, 0] }}
foot_far = 0
"""
