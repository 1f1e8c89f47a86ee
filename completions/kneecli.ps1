# Completions of kneecli for PowerShell. Written by .ci/generate.py: change that, not this file. Nothing here starts kneecli.

Register-ArgumentCompleter -Native -CommandName 'kneecli', 'kneecli.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The commands under a command.
    $commands = @{
        'kneecli' = [ordered]@{
            'plan' = 'Make the session for today: the best one that fits the minutes.'
            'log' = 'Take down what you did, and how the knee answered.'
            'pain' = 'Take down how the knee is today.'
            'undo' = 'Take back what was recorded last.'
            'progress' = 'Show where each exercise stands and what is next.'
            'history' = 'Show what you did, newest last.'
            'status' = 'Show what is due today, the last session, and the last seven days in figures.'
            'screen' = 'Go through the stop signs.'
            'exercises' = 'Show all exercises, or one of them in full.'
            'packs' = 'Show the exercise packs that are installed.'
        }
        'kneecli packs' = [ordered]@{
            'list' = 'Show the packs: name, version, where they come from, how many exercises; broken ones with their cure.'
            'preview' = 'Draw a figure, and draw it again whenever the file is saved.'
        }
    }
    # The options of a command.
    $options = @{
        'kneecli' = [ordered]@{
            '--color' = 'auto, always or never.'
            '--quiet' = 'No notes on stderr; errors are still shown.'
            '-q' = 'No notes on stderr; errors are still shown.'
            '--no-input' = 'Never ask.'
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
            '--format' = 'markdown, toml, json or html.'
            '--pack' = 'Only exercises of this pack; may be repeated.'
            '--with' = 'Have this exercise in it; may be repeated.'
            '--without' = 'Leave this one out; may be repeated.'
            '--equipment' = 'I have this, too; may be repeated.'
            '--pain' = 'How sore the knee is today, 0 to 10.'
            '--date' = 'today, tomorrow, a weekday or 2026-11-22.'
            '--explain' = 'Say why each other exercise was left out.'
            '--days' = 'Lay out so many days instead.'
            '--figures' = 'Pictures beside a Markdown plan.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli log' = [ordered]@{
            '--all' = 'The newest plan, done as planned.'
            '--sets' = 'Sets, for each side.'
            '--reps' = 'Repetitions in each set.'
            '--hold' = 'Seconds held.'
            '--minutes' = 'Minutes, for walking and the like.'
            '--load' = 'Weight, such as 1kg or 2lb.'
            '--step' = 'Step height, such as 15cm or 6in.'
            '--band' = 'Colour of the band.'
            '--side' = 'both, left or right.'
            '--pain' = 'Knee pain during it, 0 to 10.'
            '--effort' = 'How hard it was, 0 to 10.'
            '--note' = 'Anything else.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli pain' = [ordered]@{
            '--morning' = 'On waking, the day after a session.'
            '--swelling' = 'none, mild, moderate or severe.'
            '--date' = 'today, yesterday, a weekday or 2026-11-22.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli undo' = [ordered]@{
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli progress' = [ordered]@{
            '--up' = 'Go up to the next rung that your equipment allows.'
            '--down' = 'Go down a rung.'
            '--load' = 'To this weight, such as 1kg or 2lb.'
            '--step' = 'To this step, such as 15cm or 6in.'
            '--rung' = 'Go to this rung.'
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli history' = [ordered]@{
            '--since' = 'From this day on: a weekday or 2026-11-22.'
            '--last' = 'Only so many sessions.'
            '--week' = 'The last seven days in figures.'
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli status' = [ordered]@{
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli screen' = [ordered]@{
            '--sign' = 'This sign is there; may be repeated.'
            '--none' = 'None of the signs is there.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli exercises' = [ordered]@{
            '--rung' = 'As it is done at this rung of its ladder.'
            '--svg' = 'Save its picture here; `-` writes it to stdout.'
            '--figure' = 'A picture, or its words instead.'
            '--no-figure' = 'A picture, or its words instead.'
            '--json' = 'As JSON.'
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs' = [ordered]@{
            '--help' = 'Show this message and exit.'
            '-h' = 'Show this message and exit.'
        }
        'kneecli packs list' = [ordered]@{
            '--json' = 'As JSON.'
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
        'kneecli progress --load' = 'anything'
        'kneecli progress --step' = 'anything'
        'kneecli progress --rung' = 'anything'
        'kneecli history --since' = 'past_day'
        'kneecli history --last' = 'anything'
        'kneecli screen --sign' = 'anything'
        'kneecli exercises --rung' = 'anything'
        'kneecli exercises --svg' = 'files'
        'kneecli packs preview --rung' = 'anything'
        'kneecli packs preview --svg' = 'files'
    }
    # The list that a command's argument comes from, the first one being number 0. Where nothing is
    # offered, PowerShell offers files.
    $arguments = @{
        'kneecli log 0' = 'exercise'
        'kneecli pain 0' = 'from_0_to_10'
        'kneecli progress 0' = 'exercise'
        'kneecli history 0' = 'exercise'
        'kneecli exercises 0' = 'exercise'
        'kneecli packs preview 0' = 'files'
        'kneecli packs preview 1' = 'exercise'
    }
    # The words of a list. What only this computer knows would be added here.
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
            'seated-leg-arm-movements' = 'Seated leg and arm movements'
            'seated-straight-leg-raise' = 'Seated straight leg raise'
            'short-arc-quad' = 'Short-arc quad'
            'side-lunge-stretch' = 'Side lunge stretch'
            'side-step-band' = 'Side step with band'
            'single-leg-balance' = 'Single leg balance'
            'sit-to-stand' = 'Sit to stand'
            'squat' = 'Squat (partial to half)'
            'standing-hamstring-curl' = 'Standing hamstring curl'
            'standing-hip-abduction' = 'Standing hip abduction'
            'step-up' = 'Step-up'
            'supine-hamstring-stretch' = 'Hamstring stretch (strap, lying)'
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
    if (-not $words) { return }

    foreach ($entry in $words.GetEnumerator()) {
        $text = $prefix + $entry.Key
        if ($entry.Key.StartsWith($current, [System.StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new($text, $entry.Key, 'ParameterValue', $entry.Value)
        }
    }
}
