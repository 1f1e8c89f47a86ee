# Completions of kneecli for PowerShell. Written by tools/generate.py: change that, not this file. Nothing here starts kneecli.

Register-ArgumentCompleter -Native -CommandName 'kneecli', 'kneecli.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The commands under a command.
    $commands = @{
        'kneecli' = [ordered]@{
            'plan' = 'Make today''s session: the best that fits the minutes.'
            'start' = 'Go through the session, which counts and takes notes.'
            'swap' = 'Exchange one exercise of today''s plan; all else stays.'
            'log' = 'Take down what you did, and how the knee answered.'
            'pain' = 'Take down how the knee is today.'
            'measure' = 'Check in: how far the knee has come in 6 and 12 weeks.'
            'undo' = 'Take back what you said last, or one older entry.'
            'edit' = 'Correct one entry, by options or in your editor.'
            'export' = 'Write out the whole diary as JSON or CSV.'
            'import' = 'Take the history of another program into your diary.'
            'progress' = 'Show where each exercise stands and what is next.'
            'programme' = 'A course of some weeks that plans go by.'
            'goal' = 'What you want to do again, and the steps back to it.'
            'prescription' = 'What a physiotherapist prescribes for this knee.'
            'history' = 'Show what you did and how the knee was, newest last.'
            'status' = 'Show what is due today, and the week in figures.'
            'report' = 'Write one page on what you did and how the knee was.'
            'calendar' = 'Put the coming sessions into a calendar file (.ics).'
            'screen' = 'Go through the stop signs.'
            'exercises' = 'Show all exercises, or one of them in full.'
            'init' = 'Write your settings: nine questions, each with a default.'
            'remind' = 'Say in one line what is due; else nothing, with code 4.'
            'doctor' = 'Look whether all is well with kneecli.'
            'schema' = 'Print the JSON Schema of a document.'
            'completion' = 'Print the completion script of your shell, or install it.'
            'packs' = 'Show, add, switch, check and start exercise packs.'
            'config' = 'Show and change the settings.'
            'own' = 'Say what you have; it is added to the settings.'
            'help' = 'Show the commands, or how one of them is used.'
        }
        'kneecli programme' = [ordered]@{
            'list' = 'Show all programmes, with how long and how often.'
            'show' = 'Show a programme phase by phase.'
            'start' = 'Start a programme today, or go on with the one that is paused.'
            'pause' = 'Pause the programme, until you start it again.'
            'stop' = 'Stop the programme: plans are as without it.'
        }
        'kneecli goal' = [ordered]@{
            'list' = 'Show the goals that packs have, each with its steps.'
            'add' = 'Set a goal: what you want to do again.'
            'up' = 'Go a step further.'
            'down' = 'Go a step back, when it was too much.'
            'reached' = 'Say that you can do it again.'
            'remove' = 'Take a goal out.'
        }
        'kneecli prescription' = [ordered]@{
            'new' = 'Write a prescription file.'
            'check' = 'Say what is wrong with a prescription.'
            'add' = 'Add a prescription: from then on plans go by it.'
            'show' = 'Show the prescriptions that hold, or are to come.'
            'end' = 'End a prescription before its last day.'
        }
        'kneecli packs' = [ordered]@{
            'list' = 'Show which packs there are, and the cure of broken ones.'
            'show' = 'Show who made a pack, what is in it, and its sources.'
            'add' = 'Add a pack that somebody gave you.'
            'remove' = 'Take out a pack that was added.'
            'enable' = 'Bring a disabled pack back.'
            'disable' = 'Leave a pack out everywhere.'
            'check' = 'Say all that is wrong with a pack, and what could be better.'
            'new' = 'Start a pack: a complete project with tests, or one file.'
            'preview' = 'Draw a figure, and draw it again whenever the file is saved.'
        }
        'kneecli config' = [ordered]@{
            'show' = 'Show all settings, and where each was said.'
            'get' = 'Print the value of one setting.'
            'set' = 'Change one setting; comments and order stay.'
            'add' = 'Add to a list; what it has stays.'
            'remove' = 'Take something out of a list; the rest stays.'
            'unset' = 'Take one setting out: its default holds.'
            'edit' = 'Change the settings in your editor.'
            'path' = 'Print where the settings are, or would be.'
        }
        'kneecli config set' = [ordered]@{
            'minutes' = 'How long a session may be, in minutes: 5 to 180'
            'format' = 'How plans are saved: markdown or toml'
            'plans_folder' = 'Where plans are saved; ~ is your home. Without it, kneecli''s own folder'
            'units' = 'How weights and heights are shown: metric, or imperial besides'
            'disabled_packs' = 'Packs whose exercises are left out'
            'owns' = 'What you have besides what most homes have, with its size'
            'lacks' = 'Household things that you do not have'
            'cautions' = 'Reasons to leave exercises out'
            'floor' = 'false: nothing that is done on the floor'
            'start' = 'Where you begin on each ladder: usual, or gentle'
            'age' = 'Your age. From 65 on, balance counts for more'
            'emphasis' = 'What you want more of: quadriceps, hamstrings, glutes, hip-abductors, adductors, calves, core, balance, mobility, cardio'
            'usual_pain' = 'Your knee''s pain on an ordinary day: 0 to 5. Without it, it is learned from your first days'
            'knee' = 'Your sore knee: left, right or both. Each exercise begins with that side'
            'strict' = 'true: no more knee pain than 2 of 10 is accepted'
            'day_begins' = 'When a new day begins, up to 12:00. What is logged before is of the evening'
            'calendar_at' = 'When sessions begin in `kneecli calendar`'
            'paper' = 'What pages are printed on: a4 or letter'
            'auto_progress' = 'true: steps up are taken without asking, as cron needs it'
            'voice' = 'What speaks in `kneecli start`: auto, off, spd-say, espeak-ng, say, powershell'
            'sound' = 'What else is heard there: bell or off'
            'learn_minutes' = 'false: plans do not go by how long things really took in `kneecli start`'
        }
    }
    # The options of a command.
    $options = @{
        'kneecli' = [ordered]@{
            '--color' = 'auto, always or never.'
            '--quiet' = 'No notes on stderr; errors are still shown.'
            '-q' = 'No notes on stderr; errors are still shown.'
            '--verbose' = 'Say what was done without a terminal, too.'
            '--no-input' = 'Never ask.'
            '--strict' = 'A broken pack is an error, code 3.'
            '--no-packs' = 'Only the built-in packs; no other is touched.'
            '--debug' = 'Show a traceback with an error.'
            '--version' = 'Show the version.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli plan' = [ordered]@{
            '--minutes' = 'How long the session may be: 5 to 180.'
            '-m' = 'How long the session may be: 5 to 180.'
            '--output' = 'Save it here; `-` writes it to stdout.'
            '-o' = 'Save it here; `-` writes it to stdout.'
            '--format' = 'markdown, toml, json, csv, html, or what a pack adds.'
            '--pack' = 'Only exercises of this pack; may be repeated.'
            '--with' = 'Have this exercise in it; may be repeated.'
            '--without' = 'Leave this one out; may be repeated.'
            '--equipment' = 'I have this, too; may be repeated.'
            '--pain' = 'How sore the knee is today.'
            '--date' = 'today, tomorrow, a weekday or 2026-11-22.'
            '--explain' = 'Say why each other exercise was left out.'
            '--json' = 'The same as --format json.'
            '--days' = 'Lay out so many days instead: 2 to 28.'
            '--figures' = 'Pictures beside a Markdown plan.'
            '--glance' = 'An HTML page of pictures, for the fridge.'
            '--large-print' = 'An HTML page with larger letters.'
            '--full' = 'Also how to do each exercise, and why it is there.'
            '--dry-run' = 'Show what would be; nothing is saved.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli start' = [ordered]@{
            '--minutes' = 'How long a new session may be: 5 to 180.'
            '-m' = 'How long a new session may be: 5 to 180.'
            '--plain' = 'Lines instead of a screen.'
            '--voice' = 'What speaks: auto, off, spd-say, espeak-ng, say or powershell.'
            '--sound' = 'bell or off.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli swap' = [ordered]@{
            '--block' = 'For the rest of this block, or for today only.'
            '--today' = 'For the rest of this block, or for today only.'
            '--plan' = 'Today''s plan, where it lies elsewhere.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli log' = [ordered]@{
            '--all' = 'The newest plan, done as planned.'
            '--sets' = 'Sets, for each side: 1 to 20.'
            '--reps' = 'Repetitions in each set: 0 to 1000.'
            '--hold' = 'Seconds held, or a time such as 1:30.'
            '--minutes' = 'Minutes, for walking and the like, or a time such as 2:30.'
            '--load' = 'Such as 1kg or 2lb.'
            '--step' = 'Of the step, such as 15cm or 6in.'
            '--band' = 'yellow, red, green, blue or black.'
            '--side' = 'both, left or right.'
            '--pain' = 'Knee pain during it.'
            '--effort' = 'How hard it was.'
            '--note' = 'Anything else.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli pain' = [ordered]@{
            '--morning' = 'On waking, the day after a session.'
            '--swelling' = 'none, mild, moderate or severe.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli measure' = [ordered]@{
            '--side' = 'both, left or right.'
            '--note' = 'Anything else.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--plot' = 'As a picture over time.'
            '--output' = 'Save the picture here as SVG; `-` writes it to stdout.'
            '-o' = 'Save the picture here as SVG; `-` writes it to stdout.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli undo' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli edit' = [ordered]@{
            '--sets' = 'Sets, for each side: 1 to 20.'
            '--reps' = 'Repetitions in each set: 0 to 1000.'
            '--hold' = 'Seconds held, or a time such as 1:30.'
            '--minutes' = 'Minutes, for walking and the like, or a time such as 2:30.'
            '--load' = 'Such as 1kg or 2lb; 0 for none.'
            '--step' = 'Of the step, such as 15cm or 6in.'
            '--band' = 'yellow, red, green, blue or black.'
            '--side' = 'both, left or right.'
            '--pain' = 'Knee pain.'
            '--effort' = 'How hard it was.'
            '--skipped' = 'It was not done.'
            '--note' = 'Anything else; empty for none.'
            '--swelling' = 'none, mild, moderate or severe.'
            '--day' = 'On waking, or in the day.'
            '--morning' = 'On waking, or in the day.'
            '--value' = 'Of a check-in.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli export' = [ordered]@{
            '--output' = 'Save it here; FOLDER/ for CSV tables.'
            '-o' = 'Save it here; FOLDER/ for CSV tables.'
            '--format' = 'json or csv; else by FILE''s ending.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli import' = [ordered]@{
            '--from' = 'strong, hevy, fitnotes, wger or kneecli.'
            '--map' = 'Which exercise each name means; made if missing.'
            '--unit' = 'kg or lb, of weights without a unit.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli progress' = [ordered]@{
            '--up' = 'Go up to the next rung that your equipment allows.'
            '--down' = 'Go down a rung.'
            '--load' = 'To this weight, such as 1kg or 2lb.'
            '--step' = 'To this step, such as 15cm or 6in.'
            '--rung' = 'Go to this rung.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--plot' = 'As a picture over time.'
            '--output' = 'Save the picture here as SVG; `-` writes it to stdout.'
            '-o' = 'Save the picture here as SVG; `-` writes it to stdout.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli programme' = [ordered]@{
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli programme list' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli programme show' = [ordered]@{
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli programme start' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli programme pause' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli programme stop' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli goal' = [ordered]@{
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli goal list' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli goal add' = [ordered]@{
            '--step' = 'A step of your own, the easiest first; may be repeated.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli goal up' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli goal down' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli goal reached' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli goal remove' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli prescription' = [ordered]@{
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli prescription new' = [ordered]@{
            '--title' = 'What it is for.'
            '--by' = 'Who prescribes it.'
            '--from' = 'The first day.'
            '--until' = 'The last day.'
            '--exercise' = 'NAME, 3x10, hold 5 s, 1 kg, step 10 cm, red band, left, rung 2, may progress, 3 a week. May be repeated.'
            '--limit' = 'bend-under-load 60 until 2027-01-12. May be repeated.'
            '--leave-out' = 'This exercise is not to come; may be repeated.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli prescription check' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli prescription add' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli prescription show' = [ordered]@{
            '--all' = 'Also those that are over.'
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli prescription end' = [ordered]@{
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli history' = [ordered]@{
            '--since' = 'From this day on: a weekday or 2026-11-22.'
            '--date' = 'Only this day: yesterday, a weekday or 2026-11-22.'
            '--last' = 'Only so many sessions, the newest.'
            '--week' = 'The last seven days in figures.'
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--plot' = 'As a picture over time.'
            '--output' = 'Save the picture here as SVG; `-` writes it to stdout.'
            '-o' = 'Save the picture here as SVG; `-` writes it to stdout.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli status' = [ordered]@{
            '--date' = 'today, tomorrow, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli report' = [ordered]@{
            '--since' = 'From this day on; else the last eight weeks.'
            '--until' = 'Up to this day: a weekday or 2026-11-22.'
            '--output' = 'Save it here.'
            '-o' = 'Save it here.'
            '--format' = 'markdown, html or json; else by FILE''s ending.'
            '--fields' = 'Only these sections: adherence, pain, programme, prescription, goals, checkins, signs, hurt, skipped, exercises, decisions, notes, equipment.'
            '--name' = 'Your name, as it is to stand on it; else none.'
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli calendar' = [ordered]@{
            '--output' = 'Save it here; `-` writes it to stdout.'
            '-o' = 'Save it here; `-` writes it to stdout.'
            '--days' = 'So many days ahead, 14 without this: 2 to 28.'
            '--at' = 'When sessions begin, as 07:30. Without it: calendar_at, or 18:00.'
            '--alarm' = 'Remind so many minutes before: 0 to 1440.'
            '--minutes' = 'How long a session may be: 5 to 180.'
            '-m' = 'How long a session may be: 5 to 180.'
            '--name' = 'Whose they are, where two share a calendar.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli screen' = [ordered]@{
            '--sign' = 'This sign is there; may be repeated.'
            '--none' = 'None of the signs is there.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--json' = 'As JSON: the signs, and which are recorded.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli exercises' = [ordered]@{
            '--rung' = 'As it is done at this rung of its ladder.'
            '--svg' = 'Save its picture here; `-` writes it to stdout.'
            '--figure' = 'A picture, or its words instead.'
            '--no-figure' = 'A picture, or its words instead.'
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli init' = [ordered]@{
            '--minutes' = 'How long a session may be: 5 to 180.'
            '-m' = 'How long a session may be: 5 to 180.'
            '--floor' = 'Whether you get down to it.'
            '--no-floor' = 'Whether you get down to it.'
            '--start' = 'usual or gentle.'
            '--owns' = 'I have this; may be repeated.'
            '--caution' = 'I must avoid this; may be repeated.'
            '--units' = 'metric or imperial.'
            '--knee' = 'Your sore knee: left, right or both.'
            '--usual-pain' = 'Your knee''s pain on an ordinary day: 0 to 10; above 5, 5 is kept.'
            '--age' = 'Your age: 18 to 120.'
            '--defaults' = 'Ask nothing.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli remind' = [ordered]@{
            '--date' = 'today, tomorrow, a weekday or 2026-11-22.'
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli doctor' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli schema' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli completion' = [ordered]@{
            '--install' = 'Put it where the shell looks for it.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs' = [ordered]@{
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs list' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs show' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs add' = [ordered]@{
            '--replace' = 'Also when a pack of this name is there.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs remove' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs enable' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs disable' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs check' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs new' = [ordered]@{
            '--file' = 'One TOML file instead of a project.'
            '--into' = 'The folder to make it in.'
            '--title' = 'One line that says what is in it.'
            '--author' = 'Your name.'
            '--licence' = 'MIT, 0BSD, CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0.'
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs preview' = [ordered]@{
            '--rung' = 'As it is at this rung.'
            '--svg' = 'Draw it here instead, as SVG.'
            '--once' = 'Draw it once, and do not wait.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config' = [ordered]@{
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config show' = [ordered]@{
            '--json' = 'As JSON.'
            '--fields' = 'Only these keys of the JSON, in columns.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config get' = [ordered]@{
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config set' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config set minutes' = [ordered]@{

        }
        'kneecli config set format' = [ordered]@{

        }
        'kneecli config set plans_folder' = [ordered]@{

        }
        'kneecli config set units' = [ordered]@{

        }
        'kneecli config set disabled_packs' = [ordered]@{

        }
        'kneecli config set owns' = [ordered]@{

        }
        'kneecli config set lacks' = [ordered]@{

        }
        'kneecli config set cautions' = [ordered]@{

        }
        'kneecli config set floor' = [ordered]@{

        }
        'kneecli config set start' = [ordered]@{

        }
        'kneecli config set age' = [ordered]@{

        }
        'kneecli config set emphasis' = [ordered]@{

        }
        'kneecli config set usual_pain' = [ordered]@{

        }
        'kneecli config set knee' = [ordered]@{

        }
        'kneecli config set strict' = [ordered]@{

        }
        'kneecli config set day_begins' = [ordered]@{

        }
        'kneecli config set calendar_at' = [ordered]@{

        }
        'kneecli config set paper' = [ordered]@{

        }
        'kneecli config set auto_progress' = [ordered]@{

        }
        'kneecli config set voice' = [ordered]@{

        }
        'kneecli config set sound' = [ordered]@{

        }
        'kneecli config set learn_minutes' = [ordered]@{

        }
        'kneecli config add' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config remove' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config unset' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config edit' = [ordered]@{
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli config path' = [ordered]@{
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli own' = [ordered]@{
            '--json' = 'As JSON.'
            '--dry-run' = 'Only say what would be; nothing is written.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli help' = [ordered]@{
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
    }
    # The list that an option's value comes from; none for an option without a value.
    $values = @{
        'kneecli --color' = 'color'
        'kneecli plan --minutes' = 'anything'
        'kneecli plan -m' = 'anything'
        'kneecli plan --output' = 'files'
        'kneecli plan -o' = 'files'
        'kneecli plan --format' = 'format'
        'kneecli plan --pack' = 'pack'
        'kneecli plan --with' = 'exercise'
        'kneecli plan --without' = 'exercise'
        'kneecli plan --equipment' = 'equipment'
        'kneecli plan --pain' = 'from_0_to_10'
        'kneecli plan --date' = 'day'
        'kneecli plan --days' = 'anything'
        'kneecli plan --fields' = 'anything'
        'kneecli start --minutes' = 'anything'
        'kneecli start -m' = 'anything'
        'kneecli start --voice' = 'anything'
        'kneecli start --sound' = 'anything'
        'kneecli swap --plan' = 'files'
        'kneecli log --sets' = 'from_1_to_20'
        'kneecli log --reps' = 'anything'
        'kneecli log --hold' = 'anything'
        'kneecli log --minutes' = 'anything'
        'kneecli log --load' = 'anything'
        'kneecli log --step' = 'anything'
        'kneecli log --band' = 'band'
        'kneecli log --side' = 'side'
        'kneecli log --pain' = 'from_0_to_10'
        'kneecli log --effort' = 'from_0_to_10'
        'kneecli log --note' = 'anything'
        'kneecli log --date' = 'past_day'
        'kneecli pain --swelling' = 'swelling'
        'kneecli pain --date' = 'past_day'
        'kneecli measure --side' = 'side'
        'kneecli measure --note' = 'anything'
        'kneecli measure --date' = 'past_day'
        'kneecli measure --output' = 'files'
        'kneecli measure -o' = 'files'
        'kneecli edit --sets' = 'from_1_to_20'
        'kneecli edit --reps' = 'anything'
        'kneecli edit --hold' = 'anything'
        'kneecli edit --minutes' = 'anything'
        'kneecli edit --load' = 'anything'
        'kneecli edit --step' = 'anything'
        'kneecli edit --band' = 'band'
        'kneecli edit --side' = 'side'
        'kneecli edit --pain' = 'from_0_to_10'
        'kneecli edit --effort' = 'from_0_to_10'
        'kneecli edit --skipped' = 'anything'
        'kneecli edit --note' = 'anything'
        'kneecli edit --swelling' = 'swelling'
        'kneecli edit --value' = 'anything'
        'kneecli edit --date' = 'past_day'
        'kneecli export --output' = 'anything'
        'kneecli export -o' = 'anything'
        'kneecli export --format' = 'format'
        'kneecli import --from' = 'anything'
        'kneecli import --map' = 'files'
        'kneecli import --unit' = 'anything'
        'kneecli progress --load' = 'anything'
        'kneecli progress --step' = 'anything'
        'kneecli progress --rung' = 'anything'
        'kneecli progress --date' = 'past_day'
        'kneecli progress --fields' = 'anything'
        'kneecli progress --output' = 'files'
        'kneecli progress -o' = 'files'
        'kneecli programme list --fields' = 'anything'
        'kneecli goal list --fields' = 'anything'
        'kneecli goal add --step' = 'anything'
        'kneecli prescription new --title' = 'anything'
        'kneecli prescription new --by' = 'anything'
        'kneecli prescription new --from' = 'anything'
        'kneecli prescription new --until' = 'anything'
        'kneecli prescription new --exercise' = 'anything'
        'kneecli prescription new --limit' = 'anything'
        'kneecli prescription new --leave-out' = 'anything'
        'kneecli prescription check --fields' = 'anything'
        'kneecli prescription end --date' = 'past_day'
        'kneecli history --since' = 'past_day'
        'kneecli history --date' = 'past_day'
        'kneecli history --last' = 'anything'
        'kneecli history --fields' = 'anything'
        'kneecli history --output' = 'files'
        'kneecli history -o' = 'files'
        'kneecli status --date' = 'day'
        'kneecli report --since' = 'past_day'
        'kneecli report --until' = 'anything'
        'kneecli report --output' = 'anything'
        'kneecli report -o' = 'anything'
        'kneecli report --format' = 'format'
        'kneecli report --fields' = 'anything'
        'kneecli report --name' = 'anything'
        'kneecli calendar --output' = 'files'
        'kneecli calendar -o' = 'files'
        'kneecli calendar --days' = 'anything'
        'kneecli calendar --at' = 'anything'
        'kneecli calendar --alarm' = 'anything'
        'kneecli calendar --minutes' = 'anything'
        'kneecli calendar -m' = 'anything'
        'kneecli calendar --name' = 'anything'
        'kneecli screen --sign' = 'anything'
        'kneecli screen --date' = 'past_day'
        'kneecli screen --fields' = 'anything'
        'kneecli exercises --rung' = 'anything'
        'kneecli exercises --svg' = 'files'
        'kneecli exercises --fields' = 'anything'
        'kneecli init --minutes' = 'anything'
        'kneecli init -m' = 'anything'
        'kneecli init --start' = 'start'
        'kneecli init --owns' = 'equipment'
        'kneecli init --caution' = 'caution'
        'kneecli init --units' = 'units'
        'kneecli init --knee' = 'anything'
        'kneecli init --usual-pain' = 'anything'
        'kneecli init --age' = 'anything'
        'kneecli remind --date' = 'day'
        'kneecli doctor --fields' = 'anything'
        'kneecli schema --fields' = 'anything'
        'kneecli packs list --fields' = 'anything'
        'kneecli packs show --fields' = 'anything'
        'kneecli packs check --fields' = 'anything'
        'kneecli packs new --into' = 'files'
        'kneecli packs new --title' = 'anything'
        'kneecli packs new --author' = 'anything'
        'kneecli packs new --licence' = 'licence'
        'kneecli packs preview --rung' = 'anything'
        'kneecli packs preview --svg' = 'files'
        'kneecli config show --fields' = 'anything'
    }
    # The list that a command's argument comes from, the first one being number 0. Where nothing is
    # offered, PowerShell offers files.
    $arguments = @{
        'kneecli plan 0' = 'minutes'
        'kneecli plan 1' = 'anything'
        'kneecli plan 2' = 'anything'
        'kneecli plan 3' = 'anything'
        'kneecli plan 4' = 'anything'
        'kneecli plan 5' = 'anything'
        'kneecli plan 6' = 'anything'
        'kneecli plan 7' = 'anything'
        'kneecli plan 8' = 'anything'
        'kneecli plan 9' = 'anything'
        'kneecli start 0' = 'files'
        'kneecli swap 0' = 'exercise'
        'kneecli swap 1' = 'anything'
        'kneecli swap 2' = 'anything'
        'kneecli swap 3' = 'anything'
        'kneecli swap 4' = 'anything'
        'kneecli swap 5' = 'anything'
        'kneecli swap 6' = 'anything'
        'kneecli swap 7' = 'anything'
        'kneecli swap 8' = 'anything'
        'kneecli swap 9' = 'anything'
        'kneecli log 0' = 'exercise'
        'kneecli log 1' = 'anything'
        'kneecli log 2' = 'anything'
        'kneecli log 3' = 'anything'
        'kneecli log 4' = 'anything'
        'kneecli log 5' = 'anything'
        'kneecli log 6' = 'anything'
        'kneecli log 7' = 'anything'
        'kneecli log 8' = 'anything'
        'kneecli log 9' = 'anything'
        'kneecli pain 0' = 'from_0_to_10'
        'kneecli pain 1' = 'anything'
        'kneecli pain 2' = 'anything'
        'kneecli pain 3' = 'anything'
        'kneecli pain 4' = 'anything'
        'kneecli pain 5' = 'anything'
        'kneecli pain 6' = 'anything'
        'kneecli pain 7' = 'anything'
        'kneecli pain 8' = 'anything'
        'kneecli pain 9' = 'anything'
        'kneecli measure 0' = 'measure'
        'kneecli measure 1' = 'anything'
        'kneecli measure 2' = 'anything'
        'kneecli measure 3' = 'anything'
        'kneecli measure 4' = 'anything'
        'kneecli measure 5' = 'anything'
        'kneecli measure 6' = 'anything'
        'kneecli measure 7' = 'anything'
        'kneecli measure 8' = 'anything'
        'kneecli measure 9' = 'anything'
        'kneecli undo 0' = 'anything'
        'kneecli edit 0' = 'anything'
        'kneecli import 0' = 'files'
        'kneecli progress 0' = 'exercise'
        'kneecli programme show 0' = 'programme'
        'kneecli programme start 0' = 'programme'
        'kneecli goal add 0' = 'goal'
        'kneecli goal up 0' = 'goal'
        'kneecli goal down 0' = 'goal'
        'kneecli goal reached 0' = 'goal'
        'kneecli goal remove 0' = 'goal'
        'kneecli prescription new 0' = 'files'
        'kneecli prescription check 0' = 'files'
        'kneecli prescription add 0' = 'files'
        'kneecli prescription end 0' = 'anything'
        'kneecli history 0' = 'exercise'
        'kneecli exercises 0' = 'exercise'
        'kneecli schema 0' = 'schema'
        'kneecli completion 0' = 'shell'
        'kneecli packs show 0' = 'pack'
        'kneecli packs add 0' = 'files'
        'kneecli packs remove 0' = 'anything'
        'kneecli packs enable 0' = 'pack'
        'kneecli packs disable 0' = 'pack'
        'kneecli packs check 0' = 'files'
        'kneecli packs new 0' = 'anything'
        'kneecli packs preview 0' = 'files'
        'kneecli packs preview 1' = 'exercise'
        'kneecli config get 0' = 'setting'
        'kneecli config set 0' = 'setting'
        'kneecli config set 1' = 'anything'
        'kneecli config set 2' = 'anything'
        'kneecli config set 3' = 'anything'
        'kneecli config set 4' = 'anything'
        'kneecli config set 5' = 'anything'
        'kneecli config set 6' = 'anything'
        'kneecli config set 7' = 'anything'
        'kneecli config set 8' = 'anything'
        'kneecli config set 9' = 'anything'
        'kneecli config set minutes 0' = 'anything'
        'kneecli config set format 0' = 'of_format'
        'kneecli config set plans_folder 0' = 'files'
        'kneecli config set units 0' = 'units'
        'kneecli config set disabled_packs 0' = 'pack'
        'kneecli config set disabled_packs 1' = 'pack'
        'kneecli config set disabled_packs 2' = 'pack'
        'kneecli config set disabled_packs 3' = 'pack'
        'kneecli config set disabled_packs 4' = 'pack'
        'kneecli config set disabled_packs 5' = 'pack'
        'kneecli config set disabled_packs 6' = 'pack'
        'kneecli config set disabled_packs 7' = 'pack'
        'kneecli config set disabled_packs 8' = 'pack'
        'kneecli config set disabled_packs 9' = 'pack'
        'kneecli config set owns 0' = 'equipment'
        'kneecli config set owns 1' = 'equipment'
        'kneecli config set owns 2' = 'equipment'
        'kneecli config set owns 3' = 'equipment'
        'kneecli config set owns 4' = 'equipment'
        'kneecli config set owns 5' = 'equipment'
        'kneecli config set owns 6' = 'equipment'
        'kneecli config set owns 7' = 'equipment'
        'kneecli config set owns 8' = 'equipment'
        'kneecli config set owns 9' = 'equipment'
        'kneecli config set lacks 0' = 'equipment'
        'kneecli config set lacks 1' = 'equipment'
        'kneecli config set lacks 2' = 'equipment'
        'kneecli config set lacks 3' = 'equipment'
        'kneecli config set lacks 4' = 'equipment'
        'kneecli config set lacks 5' = 'equipment'
        'kneecli config set lacks 6' = 'equipment'
        'kneecli config set lacks 7' = 'equipment'
        'kneecli config set lacks 8' = 'equipment'
        'kneecli config set lacks 9' = 'equipment'
        'kneecli config set cautions 0' = 'caution'
        'kneecli config set cautions 1' = 'caution'
        'kneecli config set cautions 2' = 'caution'
        'kneecli config set cautions 3' = 'caution'
        'kneecli config set cautions 4' = 'caution'
        'kneecli config set cautions 5' = 'caution'
        'kneecli config set cautions 6' = 'caution'
        'kneecli config set cautions 7' = 'caution'
        'kneecli config set cautions 8' = 'caution'
        'kneecli config set cautions 9' = 'caution'
        'kneecli config set floor 0' = 'of_floor'
        'kneecli config set start 0' = 'start'
        'kneecli config set age 0' = 'anything'
        'kneecli config set emphasis 0' = 'of_emphasis'
        'kneecli config set emphasis 1' = 'of_emphasis'
        'kneecli config set emphasis 2' = 'of_emphasis'
        'kneecli config set emphasis 3' = 'of_emphasis'
        'kneecli config set emphasis 4' = 'of_emphasis'
        'kneecli config set emphasis 5' = 'of_emphasis'
        'kneecli config set emphasis 6' = 'of_emphasis'
        'kneecli config set emphasis 7' = 'of_emphasis'
        'kneecli config set emphasis 8' = 'of_emphasis'
        'kneecli config set emphasis 9' = 'of_emphasis'
        'kneecli config set usual_pain 0' = 'anything'
        'kneecli config set knee 0' = 'side'
        'kneecli config set strict 0' = 'of_floor'
        'kneecli config set day_begins 0' = 'anything'
        'kneecli config set calendar_at 0' = 'anything'
        'kneecli config set paper 0' = 'of_paper'
        'kneecli config set auto_progress 0' = 'of_floor'
        'kneecli config set voice 0' = 'of_voice'
        'kneecli config set sound 0' = 'of_sound'
        'kneecli config set learn_minutes 0' = 'of_floor'
        'kneecli config add 0' = 'setting'
        'kneecli config add 1' = 'anything'
        'kneecli config add 2' = 'anything'
        'kneecli config add 3' = 'anything'
        'kneecli config add 4' = 'anything'
        'kneecli config add 5' = 'anything'
        'kneecli config add 6' = 'anything'
        'kneecli config add 7' = 'anything'
        'kneecli config add 8' = 'anything'
        'kneecli config add 9' = 'anything'
        'kneecli config remove 0' = 'setting'
        'kneecli config remove 1' = 'anything'
        'kneecli config remove 2' = 'anything'
        'kneecli config remove 3' = 'anything'
        'kneecli config remove 4' = 'anything'
        'kneecli config remove 5' = 'anything'
        'kneecli config remove 6' = 'anything'
        'kneecli config remove 7' = 'anything'
        'kneecli config remove 8' = 'anything'
        'kneecli config remove 9' = 'anything'
        'kneecli config unset 0' = 'setting'
        'kneecli own 0' = 'equipment'
        'kneecli own 1' = 'anything'
        'kneecli own 2' = 'anything'
        'kneecli own 3' = 'anything'
        'kneecli own 4' = 'anything'
        'kneecli own 5' = 'anything'
        'kneecli own 6' = 'anything'
        'kneecli own 7' = 'anything'
        'kneecli own 8' = 'anything'
        'kneecli own 9' = 'anything'
        'kneecli help 0' = 'command'
        'kneecli help 1' = 'command'
        'kneecli help 2' = 'command'
        'kneecli help 3' = 'command'
        'kneecli help 4' = 'command'
        'kneecli help 5' = 'command'
        'kneecli help 6' = 'command'
        'kneecli help 7' = 'command'
        'kneecli help 8' = 'command'
        'kneecli help 9' = 'command'
    }
    # The words of a list, for when kneecli has not yet kept those that this computer knows.
    $lists = @{
        'color' = [ordered]@{
            'auto' = 'auto'
            'always' = 'always'
            'never' = 'never'
        }
        'format' = [ordered]@{
            'markdown' = 'markdown'
            'toml' = 'toml'
            'json' = 'json'
            'html' = 'html'
            'csv' = 'csv'
        }
        'licence' = [ordered]@{
            'MIT' = 'MIT'
            '0BSD' = '0BSD'
            'CC-BY-4.0' = 'CC-BY-4.0'
            'CC-BY-SA-4.0' = 'CC-BY-SA-4.0'
            'CC0-1.0' = 'CC0-1.0'
        }
        'day' = [ordered]@{
            'today' = 'today'
            'tomorrow' = 'tomorrow'
            'monday' = 'monday'
            'tuesday' = 'tuesday'
            'wednesday' = 'wednesday'
            'thursday' = 'thursday'
            'friday' = 'friday'
            'saturday' = 'saturday'
            'sunday' = 'sunday'
        }
        'past_day' = [ordered]@{
            'today' = 'today'
            'yesterday' = 'yesterday'
            'monday' = 'monday'
            'tuesday' = 'tuesday'
            'wednesday' = 'wednesday'
            'thursday' = 'thursday'
            'friday' = 'friday'
            'saturday' = 'saturday'
            'sunday' = 'sunday'
        }
        'minutes' = [ordered]@{
            '10' = '10'
            '15' = '15'
            '20' = '20'
            '25' = '25'
            '30' = '30'
            '45' = '45'
            '60' = '60'
        }
        'command' = [ordered]@{
            'plan' = 'plan'
            'start' = 'start'
            'swap' = 'swap'
            'log' = 'log'
            'pain' = 'pain'
            'measure' = 'measure'
            'undo' = 'undo'
            'edit' = 'edit'
            'export' = 'export'
            'import' = 'import'
            'progress' = 'progress'
            'programme' = 'programme'
            'goal' = 'goal'
            'prescription' = 'prescription'
            'history' = 'history'
            'status' = 'status'
            'report' = 'report'
            'calendar' = 'calendar'
            'screen' = 'screen'
            'exercises' = 'exercises'
            'init' = 'init'
            'remind' = 'remind'
            'doctor' = 'doctor'
            'schema' = 'schema'
            'completion' = 'completion'
            'packs' = 'packs'
            'config' = 'config'
            'own' = 'own'
            'help' = 'help'
        }
        'equipment' = [ordered]@{
            'ankle-weight' = 'ankle-weight'
            'ball' = 'ball'
            'band' = 'band'
            'belt' = 'belt'
            'blanket' = 'blanket'
            'bolster' = 'bolster'
            'chair' = 'chair'
            'counter' = 'counter'
            'cushion' = 'cushion'
            'door-anchor' = 'door-anchor'
            'elliptical' = 'elliptical'
            'flotation-belt' = 'flotation-belt'
            'foam-pad' = 'foam-pad'
            'foam-roll' = 'foam-roll'
            'hand-weight' = 'hand-weight'
            'mat' = 'mat'
            'pedal-exerciser' = 'pedal-exerciser'
            'pillow' = 'pillow'
            'pool' = 'pool'
            'rail' = 'rail'
            'recumbent-bike' = 'recumbent-bike'
            'rolled-towel' = 'rolled-towel'
            'row-machine' = 'row-machine'
            'shoes' = 'shoes'
            'sliding-cloth' = 'sliding-cloth'
            'stair' = 'stair'
            'step' = 'step'
            'strap' = 'strap'
            'towel' = 'towel'
            'treadmill' = 'treadmill'
            'upright-bike' = 'upright-bike'
            'walking-stick' = 'walking-stick'
            'wall' = 'wall'
            'yoga-block' = 'yoga-block'
        }
        'band' = [ordered]@{
            'yellow' = 'yellow'
            'red' = 'red'
            'green' = 'green'
            'blue' = 'blue'
            'black' = 'black'
        }
        'side' = [ordered]@{
            'both' = 'both'
            'left' = 'left'
            'right' = 'right'
        }
        'swelling' = [ordered]@{
            'none' = 'none'
            'mild' = 'mild'
            'moderate' = 'moderate'
            'severe' = 'severe'
        }
        'shell' = [ordered]@{
            'bash' = 'bash'
            'zsh' = 'zsh'
            'fish' = 'fish'
            'powershell' = 'powershell'
        }
        'schema' = [ordered]@{
            'plan' = 'kneecli plan --format json'
            'plan-days' = 'kneecli plan --days N --format json'
            'plan-items' = 'kneecli plan --fields ... --json'
            'plan-days-rows' = 'kneecli plan --days N --fields ... --json'
            'swap' = 'kneecli swap --json'
            'history' = 'kneecli history --json'
            'history-rows' = 'kneecli history --fields ... --json'
            'history-week' = 'kneecli history --week --json'
            'history-week-days' = 'kneecli history --week --fields ... --json'
            'progress' = 'kneecli progress --json'
            'rung' = 'kneecli progress EXERCISE --up --json'
            'log' = 'kneecli log --json'
            'pain' = 'kneecli pain --json'
            'export' = 'kneecli export'
            'import' = 'kneecli import --json'
            'edit' = 'kneecli edit --json'
            'undo' = 'kneecli undo --json'
            'exercises' = 'kneecli exercises --json'
            'packs' = 'kneecli packs list --json'
            'packs-show' = 'kneecli packs show --json'
            'packs-check' = 'kneecli packs check --json'
            'packs-new' = 'kneecli packs new --json'
            'packs-add' = 'kneecli packs add --json'
            'packs-remove' = 'kneecli packs remove --json'
            'status' = 'kneecli status --json'
            'remind' = 'kneecli remind --json'
            'plot' = 'the figures of pictures, as by history --plot'
            'calendar' = 'kneecli calendar --json'
            'measure' = 'kneecli measure --json'
            'report' = 'kneecli report --json'
            'programme' = 'kneecli programme --json'
            'programme-list' = 'kneecli programme list --json'
            'programme-show' = 'kneecli programme show --json'
            'goal' = 'kneecli goal --json'
            'goal-list' = 'kneecli goal list --json'
            'prescription' = 'kneecli prescription show --json'
            'prescription-new' = 'kneecli prescription new --json'
            'prescription-check' = 'kneecli prescription check --json'
            'screen' = 'kneecli screen --json'
            'screen-signs' = 'kneecli screen --fields ... --json'
            'config' = 'kneecli config show --json'
            'config-rows' = 'kneecli config show --fields ... --json'
            'setting' = 'kneecli config get --json'
            'config-path' = 'kneecli config path --json'
            'settings-change' = 'changes of the settings, as by config set, own, init'
            'doctor' = 'kneecli doctor --json'
            'doctor-checks' = 'kneecli doctor --fields ... --json'
            'schemas' = 'kneecli schema --json'
            'schemas-rows' = 'kneecli schema --fields ... --json'
            'settings' = 'config.toml'
            'pack' = 'a pack file'
            'prescription-file' = 'a prescription file'
        }
        'caution' = [ordered]@{
            'achilles-pain' = 'achilles-pain'
            'acute-mcl-sprain' = 'acute-mcl-sprain'
            'acute-swelling' = 'acute-swelling'
            'balance-risk' = 'balance-risk'
            'breaststroke-kick' = 'breaststroke-kick'
            'breath-holding' = 'breath-holding'
            'calf-swelling' = 'calf-swelling'
            'chest-pain-on-effort' = 'chest-pain-on-effort'
            'deep-flexion-pain' = 'deep-flexion-pain'
            'dizziness-on-standing' = 'dizziness-on-standing'
            'giving-way' = 'giving-way'
            'glaucoma' = 'glaucoma'
            'groin-strain' = 'groin-strain'
            'hamstring-cramp' = 'hamstring-cramp'
            'hamstring-strain' = 'hamstring-strain'
            'heart-failure' = 'heart-failure'
            'hip-flexor-pain' = 'hip-flexor-pain'
            'hip-replacement' = 'hip-replacement'
            'inner-knee-flare' = 'inner-knee-flare'
            'jumping-moves' = 'jumping-moves'
            'knee-flexion-below-100' = 'knee-flexion-below-100'
            'knee-hyperextension' = 'knee-hyperextension'
            'knee-injury' = 'knee-injury'
            'knee-replacement' = 'knee-replacement'
            'kneeling-intolerance' = 'kneeling-intolerance'
            'late-pregnancy' = 'late-pregnancy'
            'lateral-hip-pain' = 'lateral-hip-pain'
            'leg-clot-suspected' = 'leg-clot-suspected'
            'limping-from-pain' = 'limping-from-pain'
            'low-back-flare' = 'low-back-flare'
            'meniscus-catching' = 'meniscus-catching'
            'neck-pain' = 'neck-pain'
            'neuropathy' = 'neuropathy'
            'open-wound' = 'open-wound'
            'osteoporosis-spine' = 'osteoporosis-spine'
            'pain-above-5' = 'pain-above-5'
            'patellofemoral-pain' = 'patellofemoral-pain'
            'pes-anserine-pain' = 'pes-anserine-pain'
            'recent-acl-surgery' = 'recent-acl-surgery'
            'sciatica-flare' = 'sciatica-flare'
            'shoulder-pain' = 'shoulder-pain'
            'stair-pain-above-5' = 'stair-pain-above-5'
            'uncontrolled-hypertension' = 'uncontrolled-hypertension'
            'unsafe-swimmer' = 'unsafe-swimmer'
            'wrist-pain' = 'wrist-pain'
        }
        'units' = [ordered]@{
            'metric' = 'metric'
            'imperial' = 'imperial'
        }
        'start' = [ordered]@{
            'usual' = 'usual'
            'gentle' = 'gentle'
        }
        'setting' = [ordered]@{
            'minutes' = 'How long a session may be, in minutes: 5 to 180'
            'format' = 'How plans are saved: markdown or toml'
            'plans_folder' = 'Where plans are saved; ~ is your home. Without it, kneecli''s own folder'
            'units' = 'How weights and heights are shown: metric, or imperial besides'
            'disabled_packs' = 'Packs whose exercises are left out'
            'owns' = 'What you have besides what most homes have, with its size'
            'lacks' = 'Household things that you do not have'
            'cautions' = 'Reasons to leave exercises out'
            'floor' = 'false: nothing that is done on the floor'
            'start' = 'Where you begin on each ladder: usual, or gentle'
            'age' = 'Your age. From 65 on, balance counts for more'
            'emphasis' = 'What you want more of: quadriceps, hamstrings, glutes, hip-abductors, adductors, calves, core, balance, mobility, cardio'
            'usual_pain' = 'Your knee''s pain on an ordinary day: 0 to 5. Without it, it is learned from your first days'
            'knee' = 'Your sore knee: left, right or both. Each exercise begins with that side'
            'strict' = 'true: no more knee pain than 2 of 10 is accepted'
            'day_begins' = 'When a new day begins, up to 12:00. What is logged before is of the evening'
            'calendar_at' = 'When sessions begin in `kneecli calendar`'
            'paper' = 'What pages are printed on: a4 or letter'
            'auto_progress' = 'true: steps up are taken without asking, as cron needs it'
            'voice' = 'What speaks in `kneecli start`: auto, off, spd-say, espeak-ng, say, powershell'
            'sound' = 'What else is heard there: bell or off'
            'learn_minutes' = 'false: plans do not go by how long things really took in `kneecli start`'
        }
        'pack' = [ordered]@{
            'aerobic' = 'Walking, chair cardio, machines and water'
            'strengthening' = 'Strength, core and balance for the muscles that guide the knee'
            'stretching' = 'Stretches and gentle movement for the muscles round the knee'
            'yoga' = 'Knee-friendly yoga poses that go with the rest'
        }
        'exercise' = [ordered]@{
            'aqua-jogging' = 'Aqua jogging / water walking'
            'bicycle-crunch' = 'Bicycle crunch'
            'bottom-leg-raise' = 'Bottom leg raise (side-lying inner thigh)'
            'bridge' = 'Bridge'
            'bridge-pose' = 'Bridge pose'
            'calf-raise' = 'Calf raise'
            'calf-stretch' = 'Calf stretch'
            'cat-cow' = 'Cat-cow'
            'chair-pose' = 'Chair pose'
            'childs-pose' = 'Child''s pose'
            'clamshell' = 'Clamshell'
            'double-knee-to-chest' = 'Double knee to chest (core)'
            'elliptical' = 'Elliptical trainer'
            'figure-four-stretch' = 'Figure-four glute stretch'
            'heel-dig' = 'Heel dig (hamstring set)'
            'heel-slide' = 'Heel slide'
            'hip-adduction-squeeze' = 'Pillow or ball squeeze'
            'inner-thigh-stretch' = 'Inner thigh stretch (strap, lying)'
            'it-band-stretch' = 'IT-band stretch (standing cross-over)'
            'lap-swimming' = 'Lap swimming'
            'lateral-leg-raise' = 'Lateral leg raise (side-lying)'
            'legs-up-the-wall' = 'Legs up the wall'
            'lunge' = 'Lunge (split squat)'
            'mini-squat' = 'Mini squat'
            'mountain-pose' = 'Mountain pose'
            'plank' = 'Plank'
            'prone-hip-extension' = 'Prone hip extension'
            'quad-set' = 'Quad set'
            'quad-stretch' = 'Quadriceps stretch'
            'recumbent-bike' = 'Recumbent bike'
            'row-machine' = 'Rowing machine'
            'seated-butterfly-stretch' = 'Butterfly stretch (seated)'
            'seated-cat-cow' = 'Cat-cow off the floor'
            'seated-childs-pose' = 'Child''s pose at a table'
            'seated-figure-four-stretch' = 'Figure-four glute stretch (chair)'
            'seated-hamstring-stretch' = 'Hamstring stretch (chair)'
            'seated-heel-slide' = 'Heel slide (chair)'
            'seated-leg-arm-movements' = 'Seated leg and arm movements'
            'seated-straight-leg-raise' = 'Seated straight leg raise'
            'short-arc-quad' = 'Short-arc quad'
            'side-lunge-stretch' = 'Side lunge stretch'
            'side-step' = 'Side step'
            'side-step-band' = 'Side step with band'
            'single-leg-balance' = 'Single leg balance'
            'sit-to-stand' = 'Sit to stand'
            'squat' = 'Squat'
            'stair-step-up' = 'Step-up on the bottom stair'
            'standing-hamstring-curl' = 'Standing hamstring curl'
            'standing-hip-abduction' = 'Standing hip abduction'
            'standing-quad-stretch' = 'Quadriceps stretch (standing)'
            'step-up' = 'Step-up'
            'supine-hamstring-stretch' = 'Hamstring stretch (strap)'
            'supine-straight-leg-raise' = 'Straight leg raise (lying)'
            'supta-baddha-konasana' = 'Reclining bound angle'
            'terminal-knee-extension' = 'Terminal knee extension (band)'
            'tree-pose' = 'Tree pose'
            'upright-bike' = 'Upright exercise bike'
            'walking' = 'Walking'
            'wall-sit' = 'Wall sit (partial wall squat)'
            'warrior-one' = 'Warrior I'
            'warrior-two' = 'Warrior II'
            'water-aerobics' = 'Water aerobics'
        }
        'measure' = [ordered]@{
            'worst-pain' = 'Worst pain of the week'
            'usual-pain' = 'Usual pain of the week'
            'activity' = 'Activity of your own'
            'chair-stand' = 'Chair stands in 30 s'
            'balance' = 'Balance, four stages'
            'form' = 'Score of a form'
        }
        'programme' = [ordered]@{
            'walk-further' = 'Walk further'
            'start-small' = 'Start small'
            'stronger-knee' = 'Stronger knee'
            'keep-it' = 'Keep it'
        }
        'goal' = [ordered]@{
            'half-an-hour-on-foot' = '30 minutes on foot'
            'catch-the-bus' = 'Catch the bus'
            'stairs-without-the-rail' = 'Stairs without the rail'
            'up-from-a-low-chair' = 'Up from a low chair'
            'kneel-in-the-garden' = 'Kneel in the garden'
            'stand-to-cook' = 'Stand to cook a meal'
            'in-and-out-of-the-car' = 'In and out of the car'
            'carry-the-shopping' = 'Carry the shopping home'
        }
        'from_0_to_10' = [ordered]@{
            '0' = '0'
            '1' = '1'
            '2' = '2'
            '3' = '3'
            '4' = '4'
            '5' = '5'
            '6' = '6'
            '7' = '7'
            '8' = '8'
            '9' = '9'
            '10' = '10'
        }
        'from_1_to_20' = [ordered]@{
            '1' = '1'
            '2' = '2'
            '3' = '3'
            '4' = '4'
            '5' = '5'
            '6' = '6'
            '7' = '7'
            '8' = '8'
            '9' = '9'
            '10' = '10'
            '11' = '11'
            '12' = '12'
            '13' = '13'
            '14' = '14'
            '15' = '15'
            '16' = '16'
            '17' = '17'
            '18' = '18'
            '19' = '19'
            '20' = '20'
        }
        'of_format' = [ordered]@{
            'markdown' = 'markdown'
            'toml' = 'toml'
        }
        'of_floor' = [ordered]@{
            'true' = 'true'
            'false' = 'false'
        }
        'of_emphasis' = [ordered]@{
            'quadriceps' = 'quadriceps'
            'hamstrings' = 'hamstrings'
            'glutes' = 'glutes'
            'hip-abductors' = 'hip-abductors'
            'adductors' = 'adductors'
            'calves' = 'calves'
            'core' = 'core'
            'balance' = 'balance'
            'mobility' = 'mobility'
            'cardio' = 'cardio'
        }
        'of_paper' = [ordered]@{
            'a4' = 'a4'
            'letter' = 'letter'
        }
        'of_voice' = [ordered]@{
            'auto' = 'auto'
            'off' = 'off'
            'spd-say' = 'spd-say'
            'espeak-ng' = 'espeak-ng'
            'say' = 'say'
            'powershell' = 'powershell'
        }
        'of_sound' = [ordered]@{
            'bell' = 'bell'
            'off' = 'off'
        }
    }

    $path = 'kneecli'
    $list = ''
    $given = 0
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = $element.Extent.Text
        if ($list) { $list = '' }
        elseif ($word.StartsWith('-')) { $list = [string]$values["$path $word"] }
        elseif ($commands.ContainsKey($path) -and $commands[$path].Contains($word)) { $path = "$path $word" }
        else { $given++ }
    }

    $current = [string]$wordToComplete
    $prefix = ''
    $words = $null
    if (-not $list -and $current -match '^(--[^=]+)=(.*)$') {
        $list = [string]$values["$path $($Matches[1])"]
        $prefix = $Matches[1] + '='
        $current = $Matches[2]
    }
    elseif (-not $list -and $current.StartsWith('-')) { $words = $options[$path] }
    elseif (-not $list) {
        $words = $commands[$path]
        if (-not $words) { $list = [string]$arguments["$path $given"] }
        if (-not $words -and -not $list) { $words = $options[$path] }
    }
    if ($list) { $words = $lists[$list] }
    $cache = if ($env:KNEECLI_HOME) { Join-Path $env:KNEECLI_HOME 'cache' }
        elseif ($env:LOCALAPPDATA) { Join-Path $env:LOCALAPPDATA 'kneecli/Cache' }
        elseif ($env:XDG_CACHE_HOME) { Join-Path $env:XDG_CACHE_HOME 'kneecli' }
        elseif (Test-Path "$HOME/.cache/kneecli") { "$HOME/.cache/kneecli" }
        else { "$HOME/Library/Caches/kneecli" }
    $file = Join-Path $cache 'words.tsv'
    if ($list -in 'exercise', 'pack', 'measure', 'programme', 'goal' -and (Test-Path -LiteralPath $file -PathType Leaf)) {
        $kept = [ordered]@{}
        foreach ($line in [System.IO.File]::ReadAllLines($file)) {
            $kind, $word, $about = $line -split "`t", 3
            if ($kind -ceq $list -and $about) { $kept[$word] = $about }
        }
        if ($kept.Count) { $words = $kept }
    }
    if (-not $words) { return }

    foreach ($entry in $words.GetEnumerator()) {
        $text = $prefix + $entry.Key
        if ($entry.Key.StartsWith($current, [System.StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new($text, $entry.Key, 'ParameterValue', $entry.Value)
        }
    }
}
