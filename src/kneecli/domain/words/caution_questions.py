"""The cautions as questions in plain words, in groups; a yes declares the caution."""

Group = tuple[str, tuple[tuple[str, str], ...]]

CAUTION_QUESTIONS: tuple[Group, ...] = (
    (
        "The knee as it is these days",
        (
            ("inner-knee-flare", "Is the inner side of the knee sorer than usual?"),
            ("acute-swelling", "Is the knee swollen, more than usual?"),
            ("pain-above-5", "Does it hurt more than 5 of 10 on most days?"),
            ("stair-pain-above-5", "Does it hurt more than 5 of 10 on stairs?"),
            ("limping-from-pain", "Do you limp because it hurts?"),
            ("giving-way", "Does the knee give way now and then?"),
            ("meniscus-catching", "Does something catch or lock in the knee?"),
            ("kneeling-intolerance", "Is kneeling too sore?"),
            ("deep-flexion-pain", "Does it hurt when the knee is bent far, as in a deep squat?"),
            ("knee-flexion-below-100", "Does the knee bend little more than to a right angle?"),
            ("knee-hyperextension", "Does the knee go back further than straight?"),
            ("patellofemoral-pain", "Does it hurt behind or around the kneecap?"),
            ("pes-anserine-pain", "Does it hurt on the inner side, two or three fingers below the joint?"),
        ),
    ),
    (
        "Injuries and operations",
        (
            ("knee-injury", "Was the knee hurt lately, in a fall or a twist?"),
            ("acute-mcl-sprain", "Has a doctor told you that the ligament on the inner side (MCL) is hurt?"),
            ("recent-acl-surgery", "Was the cruciate ligament (ACL) operated on lately?"),
            ("knee-replacement", "Do you have an artificial knee?"),
            ("hip-replacement", "Do you have an artificial hip?"),
            ("open-wound", "Do you have a wound that has not closed?"),
        ),
    ),
    (
        "Hips, thighs and calves",
        (
            ("groin-strain", "Is a muscle of the groin pulled?"),
            ("hip-flexor-pain", "Does it hurt at the front of the hip?"),
            ("lateral-hip-pain", "Does it hurt at the outer side of the hip, as when you lie on it?"),
            ("hamstring-strain", "Is a muscle at the back of the thigh pulled?"),
            ("hamstring-cramp", "Do you get cramps at the back of the thigh?"),
            ("achilles-pain", "Does the tendon above the heel hurt?"),
            ("calf-swelling", "Is one calf swollen?"),
            ("leg-clot-suspected", "Has a doctor told you that there may be a clot in a vein of the leg?"),
        ),
    ),
    (
        "Back, neck and arms",
        (
            ("low-back-flare", "Is the lower back sore these days?"),
            ("sciatica-flare", "Does pain run from the back down the leg these days?"),
            ("osteoporosis-spine", "Has a doctor told you that your spine is brittle (osteoporosis)?"),
            ("neck-pain", "Does your neck hurt?"),
            ("shoulder-pain", "Does a shoulder hurt?"),
            ("wrist-pain", "Does a wrist hurt when you lean on it?"),
        ),
    ),
    (
        "Heart, eyes and nerves",
        (
            ("chest-pain-on-effort", "Do you get pain or tightness in the chest when you exert yourself?"),
            ("heart-failure", "Has a doctor told you that your heart is weak (heart failure)?"),
            ("uncontrolled-hypertension", "Has a doctor told you that your blood pressure is too high, even now?"),
            ("breath-holding", "Has a doctor told you not to strain or hold your breath?"),
            ("dizziness-on-standing", "Do you get dizzy when you stand up?"),
            ("glaucoma", "Has a doctor told you that the pressure in an eye is too high (glaucoma)?"),
            ("neuropathy", "Has a doctor told you that nerves in your legs are damaged, or do you feel little there?"),
        ),
    ),
    (
        "Balance, water and more",
        (
            ("balance-risk", "Are you unsteady on your feet, or afraid to fall?"),
            ("jumping-moves", "Should there be no jumps?"),
            ("late-pregnancy", "Are you in the last months of a pregnancy?"),
            ("unsafe-swimmer", "Are you unsure in deep water?"),
            ("breaststroke-kick", "Does the kick of the breaststroke hurt?"),
        ),
    ),
)
"""By group: the caution, and the question."""
