# Completions of kneecli for fish. Written by tools/generate.py: change that, not this file. Nothing here starts kneecli.

# Whether the words before the cursor lead to this command, with this many of its arguments given.
function __kneecli_at
    set -l commands \
        'kneecli plan' \
        'kneecli start' \
        'kneecli swap' \
        'kneecli log' \
        'kneecli pain' \
        'kneecli measure' \
        'kneecli undo' \
        'kneecli edit' \
        'kneecli export' \
        'kneecli import' \
        'kneecli progress' \
        'kneecli programme' \
        'kneecli programme list' \
        'kneecli programme show' \
        'kneecli programme start' \
        'kneecli programme pause' \
        'kneecli programme stop' \
        'kneecli goal' \
        'kneecli goal list' \
        'kneecli goal add' \
        'kneecli goal up' \
        'kneecli goal down' \
        'kneecli goal reached' \
        'kneecli goal remove' \
        'kneecli prescription' \
        'kneecli prescription new' \
        'kneecli prescription check' \
        'kneecli prescription add' \
        'kneecli prescription show' \
        'kneecli prescription end' \
        'kneecli history' \
        'kneecli status' \
        'kneecli report' \
        'kneecli calendar' \
        'kneecli screen' \
        'kneecli exercises' \
        'kneecli init' \
        'kneecli remind' \
        'kneecli doctor' \
        'kneecli schema' \
        'kneecli completion' \
        'kneecli packs' \
        'kneecli packs list' \
        'kneecli packs show' \
        'kneecli packs add' \
        'kneecli packs remove' \
        'kneecli packs enable' \
        'kneecli packs disable' \
        'kneecli packs check' \
        'kneecli packs new' \
        'kneecli packs preview' \
        'kneecli config' \
        'kneecli config show' \
        'kneecli config get' \
        'kneecli config set' \
        'kneecli config set minutes' \
        'kneecli config set format' \
        'kneecli config set plans_folder' \
        'kneecli config set units' \
        'kneecli config set disabled_packs' \
        'kneecli config set owns' \
        'kneecli config set lacks' \
        'kneecli config set cautions' \
        'kneecli config set floor' \
        'kneecli config set start' \
        'kneecli config set age' \
        'kneecli config set emphasis' \
        'kneecli config set usual_pain' \
        'kneecli config set knee' \
        'kneecli config set strict' \
        'kneecli config set day_begins' \
        'kneecli config set calendar_at' \
        'kneecli config set paper' \
        'kneecli config set auto_progress' \
        'kneecli config set voice' \
        'kneecli config set sound' \
        'kneecli config set learn_minutes' \
        'kneecli config add' \
        'kneecli config remove' \
        'kneecli config unset' \
        'kneecli config edit' \
        'kneecli config path' \
        'kneecli own' \
        'kneecli help'
    set -l valued \
        'kneecli --color' \
        'kneecli plan --minutes' \
        'kneecli plan -m' \
        'kneecli plan --output' \
        'kneecli plan -o' \
        'kneecli plan --format' \
        'kneecli plan --pack' \
        'kneecli plan --with' \
        'kneecli plan --without' \
        'kneecli plan --equipment' \
        'kneecli plan --pain' \
        'kneecli plan --date' \
        'kneecli plan --days' \
        'kneecli plan --fields' \
        'kneecli start --minutes' \
        'kneecli start -m' \
        'kneecli start --voice' \
        'kneecli start --sound' \
        'kneecli swap --plan' \
        'kneecli log --sets' \
        'kneecli log --reps' \
        'kneecli log --hold' \
        'kneecli log --minutes' \
        'kneecli log --load' \
        'kneecli log --step' \
        'kneecli log --band' \
        'kneecli log --side' \
        'kneecli log --pain' \
        'kneecli log --effort' \
        'kneecli log --note' \
        'kneecli log --date' \
        'kneecli pain --swelling' \
        'kneecli pain --date' \
        'kneecli measure --side' \
        'kneecli measure --note' \
        'kneecli measure --date' \
        'kneecli measure --output' \
        'kneecli measure -o' \
        'kneecli edit --sets' \
        'kneecli edit --reps' \
        'kneecli edit --hold' \
        'kneecli edit --minutes' \
        'kneecli edit --load' \
        'kneecli edit --step' \
        'kneecli edit --band' \
        'kneecli edit --side' \
        'kneecli edit --pain' \
        'kneecli edit --effort' \
        'kneecli edit --skipped' \
        'kneecli edit --note' \
        'kneecli edit --swelling' \
        'kneecli edit --value' \
        'kneecli edit --date' \
        'kneecli export --output' \
        'kneecli export -o' \
        'kneecli export --format' \
        'kneecli import --from' \
        'kneecli import --map' \
        'kneecli import --unit' \
        'kneecli progress --load' \
        'kneecli progress --step' \
        'kneecli progress --rung' \
        'kneecli progress --date' \
        'kneecli progress --fields' \
        'kneecli progress --output' \
        'kneecli progress -o' \
        'kneecli programme list --fields' \
        'kneecli goal list --fields' \
        'kneecli goal add --step' \
        'kneecli prescription new --title' \
        'kneecli prescription new --by' \
        'kneecli prescription new --from' \
        'kneecli prescription new --until' \
        'kneecli prescription new --exercise' \
        'kneecli prescription new --limit' \
        'kneecli prescription new --leave-out' \
        'kneecli prescription check --fields' \
        'kneecli prescription end --date' \
        'kneecli history --since' \
        'kneecli history --date' \
        'kneecli history --last' \
        'kneecli history --fields' \
        'kneecli history --output' \
        'kneecli history -o' \
        'kneecli status --date' \
        'kneecli report --since' \
        'kneecli report --until' \
        'kneecli report --output' \
        'kneecli report -o' \
        'kneecli report --format' \
        'kneecli report --fields' \
        'kneecli report --name' \
        'kneecli calendar --output' \
        'kneecli calendar -o' \
        'kneecli calendar --days' \
        'kneecli calendar --at' \
        'kneecli calendar --alarm' \
        'kneecli calendar --minutes' \
        'kneecli calendar -m' \
        'kneecli calendar --name' \
        'kneecli screen --sign' \
        'kneecli screen --date' \
        'kneecli screen --fields' \
        'kneecli exercises --rung' \
        'kneecli exercises --svg' \
        'kneecli exercises --fields' \
        'kneecli init --minutes' \
        'kneecli init -m' \
        'kneecli init --start' \
        'kneecli init --owns' \
        'kneecli init --caution' \
        'kneecli init --units' \
        'kneecli init --knee' \
        'kneecli init --usual-pain' \
        'kneecli init --age' \
        'kneecli remind --date' \
        'kneecli doctor --fields' \
        'kneecli schema --fields' \
        'kneecli packs list --fields' \
        'kneecli packs show --fields' \
        'kneecli packs check --fields' \
        'kneecli packs new --into' \
        'kneecli packs new --title' \
        'kneecli packs new --author' \
        'kneecli packs new --licence' \
        'kneecli packs preview --rung' \
        'kneecli packs preview --svg' \
        'kneecli config show --fields'
    set -l words (commandline -opc)
    set -l path kneecli
    set -l given
    set -l is_value no
    for word in $words[2..-1]
        if test $is_value = yes
            set is_value no
        else if contains -- "$path $word" $valued
            set is_value yes
        else if contains -- "$path $word" $commands
            set path "$path $word"
        else if not string match -q -- '-*' $word
            set -a given $word
        end
    end
    test "$path" = "$argv[1]"; or return
    not set -q argv[2]; or test (count $given) = $argv[2]
end

# Where kneecli keeps what completions look up.
function __kneecli_cache
    if test -n "$KNEECLI_HOME"
        echo $KNEECLI_HOME/cache
    else if test -n "$XDG_CACHE_HOME"
        echo $XDG_CACHE_HOME/kneecli
    else if test -d $HOME/.cache/kneecli
        echo $HOME/.cache/kneecli
    else
        echo $HOME/Library/Caches/kneecli
    end
end

# The words of a list that this computer knows, packs of your own among them.
function __kneecli_kept
    set -l file (__kneecli_cache)/words.tsv
    test -r $file; and string replace -rf "^$argv[1]\t(.+\t.)" '$1' <$file
end

# The plans.
function __kneecli_plans
    set -l file (__kneecli_cache)/plans-folder
    test -r $file; and read -l folder <$file; or return
    for plan in $folder/*.md $folder/*.toml $folder/*.json
        printf '%s\tplan\n' $plan
    end
end

# The lists.

function __kneecli_list_color
    printf '%s\n' \
        'auto' 'always' 'never'
end

function __kneecli_list_format
    printf '%s\n' \
        'markdown' 'toml' 'json' 'html' 'csv'
end

function __kneecli_list_licence
    printf '%s\n' \
        'MIT' '0BSD' 'CC-BY-4.0' 'CC-BY-SA-4.0' 'CC0-1.0'
end

function __kneecli_list_day
    printf '%s\n' \
        'today' 'tomorrow' 'monday' 'tuesday' 'wednesday' 'thursday' 'friday' 'saturday' 'sunday'
end

function __kneecli_list_past_day
    printf '%s\n' \
        'today' 'yesterday' 'monday' 'tuesday' 'wednesday' 'thursday' 'friday' 'saturday' 'sunday'
end

function __kneecli_list_minutes
    printf '%s\n' \
        '10' '15' '20' '25' '30' '45' '60'
end

function __kneecli_list_command
    printf '%s\n' \
        'plan' 'start' 'swap' 'log' 'pain' 'measure' 'undo' 'edit' 'export' 'import' 'progress' 'programme' \
        'goal' 'prescription' 'history' 'status' 'report' 'calendar' 'screen' 'exercises' 'init' 'remind' \
        'doctor' 'schema' 'completion' 'packs' 'config' 'own' 'help'
end

function __kneecli_list_equipment
    printf '%s\n' \
        'ankle-weight' 'ball' 'band' 'belt' 'blanket' 'bolster' 'chair' 'counter' 'cushion' 'door-anchor' \
        'elliptical' 'flotation-belt' 'foam-pad' 'foam-roll' 'hand-weight' 'mat' 'pedal-exerciser' 'pillow' \
        'pool' 'rail' 'recumbent-bike' 'rolled-towel' 'row-machine' 'shoes' 'sliding-cloth' 'stair' 'step' \
        'strap' 'towel' 'treadmill' 'upright-bike' 'walking-stick' 'wall' 'yoga-block'
end

function __kneecli_list_band
    printf '%s\n' \
        'yellow' 'red' 'green' 'blue' 'black'
end

function __kneecli_list_side
    printf '%s\n' \
        'both' 'left' 'right'
end

function __kneecli_list_swelling
    printf '%s\n' \
        'none' 'mild' 'moderate' 'severe'
end

function __kneecli_list_shell
    printf '%s\n' \
        'bash' 'zsh' 'fish' 'powershell'
end

function __kneecli_list_schema
    printf '%s\t%s\n' \
        'plan' 'kneecli plan --format json' \
        'plan-days' 'kneecli plan --days N --format json' \
        'plan-items' 'kneecli plan --fields ... --json' \
        'plan-days-rows' 'kneecli plan --days N --fields ... --json' \
        'swap' 'kneecli swap --json' \
        'history' 'kneecli history --json' \
        'history-rows' 'kneecli history --fields ... --json' \
        'history-week' 'kneecli history --week --json' \
        'history-week-days' 'kneecli history --week --fields ... --json' \
        'progress' 'kneecli progress --json' \
        'rung' 'kneecli progress EXERCISE --up --json' \
        'log' 'kneecli log --json' \
        'pain' 'kneecli pain --json' \
        'export' 'kneecli export' \
        'import' 'kneecli import --json' \
        'edit' 'kneecli edit --json' \
        'undo' 'kneecli undo --json' \
        'exercises' 'kneecli exercises --json' \
        'packs' 'kneecli packs list --json' \
        'packs-show' 'kneecli packs show --json' \
        'packs-check' 'kneecli packs check --json' \
        'packs-new' 'kneecli packs new --json' \
        'packs-add' 'kneecli packs add --json' \
        'packs-remove' 'kneecli packs remove --json' \
        'status' 'kneecli status --json' \
        'remind' 'kneecli remind --json' \
        'plot' 'the figures of pictures, as by history --plot' \
        'calendar' 'kneecli calendar --json' \
        'measure' 'kneecli measure --json' \
        'report' 'kneecli report --json' \
        'programme' 'kneecli programme --json' \
        'programme-list' 'kneecli programme list --json' \
        'programme-show' 'kneecli programme show --json' \
        'goal' 'kneecli goal --json' \
        'goal-list' 'kneecli goal list --json' \
        'prescription' 'kneecli prescription show --json' \
        'prescription-new' 'kneecli prescription new --json' \
        'prescription-check' 'kneecli prescription check --json' \
        'screen' 'kneecli screen --json' \
        'screen-signs' 'kneecli screen --fields ... --json' \
        'config' 'kneecli config show --json' \
        'config-rows' 'kneecli config show --fields ... --json' \
        'setting' 'kneecli config get --json' \
        'config-path' 'kneecli config path --json' \
        'settings-change' 'changes of the settings, as by config set, own, init' \
        'doctor' 'kneecli doctor --json' \
        'doctor-checks' 'kneecli doctor --fields ... --json' \
        'schemas' 'kneecli schema --json' \
        'schemas-rows' 'kneecli schema --fields ... --json' \
        'settings' 'config.toml' \
        'pack' 'a pack file' \
        'prescription-file' 'a prescription file'
end

function __kneecli_list_caution
    printf '%s\n' \
        'achilles-pain' 'acute-mcl-sprain' 'acute-swelling' 'balance-risk' 'breaststroke-kick' \
        'breath-holding' 'calf-swelling' 'chest-pain-on-effort' 'deep-flexion-pain' 'dizziness-on-standing' \
        'giving-way' 'glaucoma' 'groin-strain' 'hamstring-cramp' 'hamstring-strain' 'heart-failure' \
        'hip-flexor-pain' 'hip-replacement' 'inner-knee-flare' 'jumping-moves' 'knee-flexion-below-100' \
        'knee-hyperextension' 'knee-injury' 'knee-replacement' 'kneeling-intolerance' 'late-pregnancy' \
        'lateral-hip-pain' 'leg-clot-suspected' 'limping-from-pain' 'low-back-flare' 'meniscus-catching' \
        'neck-pain' 'neuropathy' 'open-wound' 'osteoporosis-spine' 'pain-above-5' 'patellofemoral-pain' \
        'pes-anserine-pain' 'recent-acl-surgery' 'sciatica-flare' 'shoulder-pain' 'stair-pain-above-5' \
        'uncontrolled-hypertension' 'unsafe-swimmer' 'wrist-pain'
end

function __kneecli_list_units
    printf '%s\n' \
        'metric' 'imperial'
end

function __kneecli_list_start
    printf '%s\n' \
        'usual' 'gentle'
end

function __kneecli_list_setting
    printf '%s\t%s\n' \
        'minutes' 'How long a session may be, in minutes: 5 to 180' \
        'format' 'How plans are saved: markdown or toml' \
        'plans_folder' 'Where plans are saved; ~ is your home. Without it, kneecli\'s own folder' \
        'units' 'How weights and heights are shown: metric, or imperial besides' \
        'disabled_packs' 'Packs whose exercises are left out' \
        'owns' 'What you have besides what most homes have, with its size' \
        'lacks' 'Household things that you do not have' \
        'cautions' 'Reasons to leave exercises out' \
        'floor' 'false: nothing that is done on the floor' \
        'start' 'Where you begin on each ladder: usual, or gentle' \
        'age' 'Your age. From 65 on, balance counts for more' \
        'emphasis' 'What you want more of: quadriceps, hamstrings, glutes, hip-abductors, adductors, calves, core, balance, mobility, cardio' \
        'usual_pain' 'Your knee\'s pain on an ordinary day: 0 to 5. Without it, it is learned from your first days' \
        'knee' 'Your sore knee: left, right or both. Each exercise begins with that side' \
        'strict' 'true: no more knee pain than 2 of 10 is accepted' \
        'day_begins' 'When a new day begins, up to 12:00. What is logged before is of the evening' \
        'calendar_at' 'When sessions begin in `kneecli calendar`' \
        'paper' 'What pages are printed on: a4 or letter' \
        'auto_progress' 'true: steps up are taken without asking, as cron needs it' \
        'voice' 'What speaks in `kneecli start`: auto, off, spd-say, espeak-ng, say, powershell' \
        'sound' 'What else is heard there: bell or off' \
        'learn_minutes' 'false: plans do not go by how long things really took in `kneecli start`'
end

function __kneecli_list_pack
    __kneecli_kept pack; and return
    printf '%s\t%s\n' \
        'aerobic' 'Walking, chair cardio, machines and water' \
        'strengthening' 'Strength, core and balance for the muscles that guide the knee' \
        'stretching' 'Stretches and gentle movement for the muscles round the knee' \
        'yoga' 'Knee-friendly yoga poses that go with the rest'
end

function __kneecli_list_exercise
    __kneecli_kept exercise; and return
    printf '%s\t%s\n' \
        'aqua-jogging' 'Aqua jogging / water walking' \
        'bicycle-crunch' 'Bicycle crunch' \
        'bottom-leg-raise' 'Bottom leg raise (side-lying inner thigh)' \
        'bridge' 'Bridge' \
        'bridge-pose' 'Bridge pose' \
        'calf-raise' 'Calf raise' \
        'calf-stretch' 'Calf stretch' \
        'cat-cow' 'Cat-cow' \
        'chair-pose' 'Chair pose' \
        'childs-pose' 'Child\'s pose' \
        'clamshell' 'Clamshell' \
        'double-knee-to-chest' 'Double knee to chest (core)' \
        'elliptical' 'Elliptical trainer' \
        'figure-four-stretch' 'Figure-four glute stretch' \
        'heel-dig' 'Heel dig (hamstring set)' \
        'heel-slide' 'Heel slide' \
        'hip-adduction-squeeze' 'Pillow or ball squeeze' \
        'inner-thigh-stretch' 'Inner thigh stretch (strap, lying)' \
        'it-band-stretch' 'IT-band stretch (standing cross-over)' \
        'lap-swimming' 'Lap swimming' \
        'lateral-leg-raise' 'Lateral leg raise (side-lying)' \
        'legs-up-the-wall' 'Legs up the wall' \
        'lunge' 'Lunge (split squat)' \
        'mini-squat' 'Mini squat' \
        'mountain-pose' 'Mountain pose' \
        'plank' 'Plank' \
        'prone-hip-extension' 'Prone hip extension' \
        'quad-set' 'Quad set' \
        'quad-stretch' 'Quadriceps stretch' \
        'recumbent-bike' 'Recumbent bike' \
        'row-machine' 'Rowing machine' \
        'seated-butterfly-stretch' 'Butterfly stretch (seated)' \
        'seated-cat-cow' 'Cat-cow off the floor' \
        'seated-childs-pose' 'Child\'s pose at a table' \
        'seated-figure-four-stretch' 'Figure-four glute stretch (chair)' \
        'seated-hamstring-stretch' 'Hamstring stretch (chair)' \
        'seated-heel-slide' 'Heel slide (chair)' \
        'seated-leg-arm-movements' 'Seated leg and arm movements' \
        'seated-straight-leg-raise' 'Seated straight leg raise' \
        'short-arc-quad' 'Short-arc quad' \
        'side-lunge-stretch' 'Side lunge stretch' \
        'side-step' 'Side step' \
        'side-step-band' 'Side step with band' \
        'single-leg-balance' 'Single leg balance' \
        'sit-to-stand' 'Sit to stand' \
        'squat' 'Squat' \
        'stair-step-up' 'Step-up on the bottom stair' \
        'standing-hamstring-curl' 'Standing hamstring curl' \
        'standing-hip-abduction' 'Standing hip abduction' \
        'standing-quad-stretch' 'Quadriceps stretch (standing)' \
        'step-up' 'Step-up' \
        'supine-hamstring-stretch' 'Hamstring stretch (strap)' \
        'supine-straight-leg-raise' 'Straight leg raise (lying)' \
        'supta-baddha-konasana' 'Reclining bound angle' \
        'terminal-knee-extension' 'Terminal knee extension (band)' \
        'tree-pose' 'Tree pose' \
        'upright-bike' 'Upright exercise bike' \
        'walking' 'Walking' \
        'wall-sit' 'Wall sit (partial wall squat)' \
        'warrior-one' 'Warrior I' \
        'warrior-two' 'Warrior II' \
        'water-aerobics' 'Water aerobics'
end

function __kneecli_list_measure
    __kneecli_kept measure; and return
    printf '%s\t%s\n' \
        'worst-pain' 'Worst pain of the week' \
        'usual-pain' 'Usual pain of the week' \
        'activity' 'Activity of your own' \
        'chair-stand' 'Chair stands in 30 s' \
        'balance' 'Balance, four stages' \
        'form' 'Score of a form'
end

function __kneecli_list_programme
    __kneecli_kept programme; and return
    printf '%s\t%s\n' \
        'walk-further' 'Walk further' \
        'start-small' 'Start small' \
        'stronger-knee' 'Stronger knee' \
        'keep-it' 'Keep it'
end

function __kneecli_list_goal
    __kneecli_kept goal; and return
    printf '%s\t%s\n' \
        'half-an-hour-on-foot' '30 minutes on foot' \
        'catch-the-bus' 'Catch the bus' \
        'stairs-without-the-rail' 'Stairs without the rail' \
        'up-from-a-low-chair' 'Up from a low chair' \
        'kneel-in-the-garden' 'Kneel in the garden' \
        'stand-to-cook' 'Stand to cook a meal' \
        'in-and-out-of-the-car' 'In and out of the car' \
        'carry-the-shopping' 'Carry the shopping home'
end

function __kneecli_list_from_0_to_10
    printf '%s\n' \
        '0' '1' '2' '3' '4' '5' '6' '7' '8' '9' '10'
end

function __kneecli_list_from_1_to_20
    printf '%s\n' \
        '1' '2' '3' '4' '5' '6' '7' '8' '9' '10' '11' '12' '13' '14' '15' '16' '17' '18' '19' '20'
end

function __kneecli_list_of_format
    printf '%s\n' \
        'markdown' 'toml'
end

function __kneecli_list_of_floor
    printf '%s\n' \
        'true' 'false'
end

function __kneecli_list_of_emphasis
    printf '%s\n' \
        'quadriceps' 'hamstrings' 'glutes' 'hip-abductors' 'adductors' 'calves' 'core' 'balance' 'mobility' \
        'cardio'
end

function __kneecli_list_of_paper
    printf '%s\n' \
        'a4' 'letter'
end

function __kneecli_list_of_voice
    printf '%s\n' \
        'auto' 'off' 'spd-say' 'espeak-ng' 'say' 'powershell'
end

function __kneecli_list_of_sound
    printf '%s\n' \
        'bell' 'off'
end

# The commands.

complete -c kneecli -f

complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'plan' -d 'Make today\'s session: the best that fits the minutes.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'start' -d 'Go through the session, which counts and takes notes.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'swap' -d 'Exchange one exercise of today\'s plan; all else stays.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'log' -d 'Take down what you did, and how the knee answered.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'pain' -d 'Take down how the knee is today.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'measure' -d 'Check in: how far the knee has come in 6 and 12 weeks.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'undo' -d 'Take back what you said last, or one older entry.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'edit' -d 'Correct one entry, by options or in your editor.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'export' -d 'Write out the whole diary as JSON or CSV.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'import' -d 'Take the history of another program into your diary.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'progress' -d 'Show where each exercise stands and what is next.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'programme' -d 'A course of some weeks that plans go by.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'goal' -d 'What you want to do again, and the steps back to it.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'prescription' -d 'What a physiotherapist prescribes for this knee.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'history' -d 'Show what you did and how the knee was, newest last.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'status' -d 'Show what is due today, and the week in figures.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'report' -d 'Write one page on what you did and how the knee was.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'calendar' -d 'Put the coming sessions into a calendar file (.ics).'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'screen' -d 'Go through the stop signs.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'exercises' -d 'Show all exercises, or one of them in full.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'init' -d 'Write your settings: nine questions, each with a default.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'remind' -d 'Say in one line what is due; else nothing, with code 4.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'doctor' -d 'Look whether all is well with kneecli.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'schema' -d 'Print the JSON Schema of a document.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'completion' -d 'Print the completion script of your shell, or install it.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'packs' -d 'Show, add, switch, check and start exercise packs.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'config' -d 'Show and change the settings.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'own' -d 'Say what you have; it is added to the settings.'
complete -c kneecli -n '__kneecli_at "kneecli" 0' -a 'help' -d 'Show the commands, or how one of them is used.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l color -x -k -a '(__kneecli_list_color)' -d 'auto, always or never.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l quiet -s q -d 'No notes on stderr; errors are still shown.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l verbose -d 'Say what was done without a terminal, too.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l no-input -d 'Never ask.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l strict -d 'A broken pack is an error, code 3.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l no-packs -d 'Only the built-in packs; no other is touched.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l debug -d 'Show a traceback with an error.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l version -d 'Show the version.'
complete -c kneecli -n '__kneecli_at "kneecli"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli plan"' -l minutes -s m -x -d 'How long the session may be: 5 to 180.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l output -s o -r -F -d 'Save it here; `-` writes it to stdout.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l format -x -k -a '(__kneecli_list_format)' -d 'markdown, toml, json, csv, html, or what a pack adds.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l pack -x -k -a '(__kneecli_list_pack)' -d 'Only exercises of this pack; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l with -x -k -a '(__kneecli_list_exercise)' -d 'Have this exercise in it; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l without -x -k -a '(__kneecli_list_exercise)' -d 'Leave this one out; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l equipment -x -k -a '(__kneecli_list_equipment)' -d 'I have this, too; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l pain -x -k -a '(__kneecli_list_from_0_to_10)' -d 'How sore the knee is today.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l date -x -k -a '(__kneecli_list_day)' -d 'today, tomorrow, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l explain -d 'Say why each other exercise was left out.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l json -d 'The same as --format json.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l days -x -d 'Lay out so many days instead: 2 to 28.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l figures -d 'Pictures beside a Markdown plan.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l glance -d 'An HTML page of pictures, for the fridge.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l large-print -d 'An HTML page with larger letters.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l full -d 'Also how to do each exercise, and why it is there.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l dry-run -d 'Show what would be; nothing is saved.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli plan"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli plan" 0' -k -a '(__kneecli_list_minutes)'

complete -c kneecli -n '__kneecli_at "kneecli start"' -l minutes -s m -x -d 'How long a new session may be: 5 to 180.'
complete -c kneecli -n '__kneecli_at "kneecli start"' -l plain -d 'Lines instead of a screen.'
complete -c kneecli -n '__kneecli_at "kneecli start"' -l voice -x -d 'What speaks: auto, off, spd-say, espeak-ng, say or powershell.'
complete -c kneecli -n '__kneecli_at "kneecli start"' -l sound -x -d 'bell or off.'
complete -c kneecli -n '__kneecli_at "kneecli start"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli start" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli swap"' -l block -l today -d 'For the rest of this block, or for today only.'
complete -c kneecli -n '__kneecli_at "kneecli swap"' -l plan -r -F -d 'Today\'s plan, where it lies elsewhere.'
complete -c kneecli -n '__kneecli_at "kneecli swap"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli swap"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli swap"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli swap" 0' -k -a '(__kneecli_list_exercise)'

complete -c kneecli -n '__kneecli_at "kneecli log"' -l all -d 'The newest plan, done as planned.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l sets -x -k -a '(__kneecli_list_from_1_to_20)' -d 'Sets, for each side: 1 to 20.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l reps -x -d 'Repetitions in each set: 0 to 1000.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l hold -x -d 'Seconds held, or a time such as 1:30.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l minutes -x -d 'Minutes, for walking and the like, or a time such as 2:30.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l load -x -d 'Such as 1kg or 2lb.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l step -x -d 'Of the step, such as 15cm or 6in.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l band -x -k -a '(__kneecli_list_band)' -d 'yellow, red, green, blue or black.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l side -x -k -a '(__kneecli_list_side)' -d 'both, left or right.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l pain -x -k -a '(__kneecli_list_from_0_to_10)' -d 'Knee pain during it.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l effort -x -k -a '(__kneecli_list_from_0_to_10)' -d 'How hard it was.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l note -x -d 'Anything else.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'today, yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli log"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli log" 0' -F -k -a '(__kneecli_list_exercise)'
complete -c kneecli -n '__kneecli_at "kneecli log" 0' -k -a '(__kneecli_plans)'

complete -c kneecli -n '__kneecli_at "kneecli pain"' -l morning -d 'On waking, the day after a session.'
complete -c kneecli -n '__kneecli_at "kneecli pain"' -l swelling -x -k -a '(__kneecli_list_swelling)' -d 'none, mild, moderate or severe.'
complete -c kneecli -n '__kneecli_at "kneecli pain"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'today, yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli pain"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli pain"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli pain"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli pain" 0' -k -a '(__kneecli_list_from_0_to_10)'

complete -c kneecli -n '__kneecli_at "kneecli measure"' -l side -x -k -a '(__kneecli_list_side)' -d 'both, left or right.'
complete -c kneecli -n '__kneecli_at "kneecli measure"' -l note -x -d 'Anything else.'
complete -c kneecli -n '__kneecli_at "kneecli measure"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'today, yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli measure"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli measure"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli measure"' -l plot -d 'As a picture over time.'
complete -c kneecli -n '__kneecli_at "kneecli measure"' -l output -s o -r -F -d 'Save the picture here as SVG; `-` writes it to stdout.'
complete -c kneecli -n '__kneecli_at "kneecli measure"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli measure" 0' -k -a '(__kneecli_list_measure)'

complete -c kneecli -n '__kneecli_at "kneecli undo"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli undo"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli undo"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli edit"' -l sets -x -k -a '(__kneecli_list_from_1_to_20)' -d 'Sets, for each side: 1 to 20.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l reps -x -d 'Repetitions in each set: 0 to 1000.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l hold -x -d 'Seconds held, or a time such as 1:30.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l minutes -x -d 'Minutes, for walking and the like, or a time such as 2:30.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l load -x -d 'Such as 1kg or 2lb; 0 for none.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l step -x -d 'Of the step, such as 15cm or 6in.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l band -x -k -a '(__kneecli_list_band)' -d 'yellow, red, green, blue or black.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l side -x -k -a '(__kneecli_list_side)' -d 'both, left or right.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l pain -x -k -a '(__kneecli_list_from_0_to_10)' -d 'Knee pain.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l effort -x -k -a '(__kneecli_list_from_0_to_10)' -d 'How hard it was.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l skipped -x -d 'It was not done.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l note -x -d 'Anything else; empty for none.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l swelling -x -k -a '(__kneecli_list_swelling)' -d 'none, mild, moderate or severe.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l day -l morning -d 'On waking, or in the day.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l value -x -d 'Of a check-in.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'today, yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli edit"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli export"' -l output -s o -x -d 'Save it here; FOLDER/ for CSV tables.'
complete -c kneecli -n '__kneecli_at "kneecli export"' -l format -x -k -a '(__kneecli_list_format)' -d 'json or csv; else by FILE\'s ending.'
complete -c kneecli -n '__kneecli_at "kneecli export"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli import"' -l from -x -d 'strong, hevy, fitnotes, wger or kneecli.'
complete -c kneecli -n '__kneecli_at "kneecli import"' -l map -r -F -d 'Which exercise each name means; made if missing.'
complete -c kneecli -n '__kneecli_at "kneecli import"' -l unit -x -d 'kg or lb, of weights without a unit.'
complete -c kneecli -n '__kneecli_at "kneecli import"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli import"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli import"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli import" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli progress"' -l up -d 'Go up to the next rung that your equipment allows.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l down -d 'Go down a rung.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l load -x -d 'To this weight, such as 1kg or 2lb.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l step -x -d 'To this step, such as 15cm or 6in.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l rung -x -d 'Go to this rung.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'today, yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l plot -d 'As a picture over time.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l output -s o -r -F -d 'Save the picture here as SVG; `-` writes it to stdout.'
complete -c kneecli -n '__kneecli_at "kneecli progress"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli progress" 0' -k -a '(__kneecli_list_exercise)'

complete -c kneecli -n '__kneecli_at "kneecli programme" 0' -a 'list' -d 'Show all programmes, with how long and how often.'
complete -c kneecli -n '__kneecli_at "kneecli programme" 0' -a 'show' -d 'Show a programme phase by phase.'
complete -c kneecli -n '__kneecli_at "kneecli programme" 0' -a 'start' -d 'Start a programme today, or go on with the one that is paused.'
complete -c kneecli -n '__kneecli_at "kneecli programme" 0' -a 'pause' -d 'Pause the programme, until you start it again.'
complete -c kneecli -n '__kneecli_at "kneecli programme" 0' -a 'stop' -d 'Stop the programme: plans are as without it.'
complete -c kneecli -n '__kneecli_at "kneecli programme"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli programme"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli programme list"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli programme list"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli programme list"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli programme show"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli programme show"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli programme show" 0' -k -a '(__kneecli_list_programme)'

complete -c kneecli -n '__kneecli_at "kneecli programme start"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli programme start"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli programme start"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli programme start" 0' -k -a '(__kneecli_list_programme)'

complete -c kneecli -n '__kneecli_at "kneecli programme pause"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli programme pause"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli programme pause"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli programme stop"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli programme stop"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli programme stop"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli goal" 0' -a 'list' -d 'Show the goals that packs have, each with its steps.'
complete -c kneecli -n '__kneecli_at "kneecli goal" 0' -a 'add' -d 'Set a goal: what you want to do again.'
complete -c kneecli -n '__kneecli_at "kneecli goal" 0' -a 'up' -d 'Go a step further.'
complete -c kneecli -n '__kneecli_at "kneecli goal" 0' -a 'down' -d 'Go a step back, when it was too much.'
complete -c kneecli -n '__kneecli_at "kneecli goal" 0' -a 'reached' -d 'Say that you can do it again.'
complete -c kneecli -n '__kneecli_at "kneecli goal" 0' -a 'remove' -d 'Take a goal out.'
complete -c kneecli -n '__kneecli_at "kneecli goal"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli goal"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli goal list"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli goal list"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli goal list"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli goal add"' -l step -x -d 'A step of your own, the easiest first; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli goal add"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli goal add"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli goal add"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli goal add" 0' -k -a '(__kneecli_list_goal)'

complete -c kneecli -n '__kneecli_at "kneecli goal up"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli goal up"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli goal up"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli goal up" 0' -k -a '(__kneecli_list_goal)'

complete -c kneecli -n '__kneecli_at "kneecli goal down"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli goal down"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli goal down"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli goal down" 0' -k -a '(__kneecli_list_goal)'

complete -c kneecli -n '__kneecli_at "kneecli goal reached"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli goal reached"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli goal reached"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli goal reached" 0' -k -a '(__kneecli_list_goal)'

complete -c kneecli -n '__kneecli_at "kneecli goal remove"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli goal remove"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli goal remove"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli goal remove" 0' -k -a '(__kneecli_list_goal)'

complete -c kneecli -n '__kneecli_at "kneecli prescription" 0' -a 'new' -d 'Write a prescription file.'
complete -c kneecli -n '__kneecli_at "kneecli prescription" 0' -a 'check' -d 'Say what is wrong with a prescription.'
complete -c kneecli -n '__kneecli_at "kneecli prescription" 0' -a 'add' -d 'Add a prescription: from then on plans go by it.'
complete -c kneecli -n '__kneecli_at "kneecli prescription" 0' -a 'show' -d 'Show the prescriptions that hold, or are to come.'
complete -c kneecli -n '__kneecli_at "kneecli prescription" 0' -a 'end' -d 'End a prescription before its last day.'
complete -c kneecli -n '__kneecli_at "kneecli prescription"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l title -x -d 'What it is for.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l by -x -d 'Who prescribes it.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l from -x -d 'The first day.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l until -x -d 'The last day.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l exercise -x -d 'NAME, 3x10, hold 5 s, 1 kg, step 10 cm, red band, left, rung 2, may progress, 3 a week. May be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l limit -x -d 'bend-under-load 60 until 2027-01-12. May be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l leave-out -x -d 'This exercise is not to come; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli prescription new" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli prescription check"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli prescription check"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli prescription check"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli prescription check" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli prescription add"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli prescription add"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli prescription add"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli prescription add" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli prescription show"' -l all -d 'Also those that are over.'
complete -c kneecli -n '__kneecli_at "kneecli prescription show"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli prescription show"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli prescription end"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'today, yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli prescription end"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli prescription end"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli prescription end"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli history"' -l since -x -k -a '(__kneecli_list_past_day)' -d 'From this day on: a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'Only this day: yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l last -x -d 'Only so many sessions, the newest.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l week -d 'The last seven days in figures.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l plot -d 'As a picture over time.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l output -s o -r -F -d 'Save the picture here as SVG; `-` writes it to stdout.'
complete -c kneecli -n '__kneecli_at "kneecli history"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli history" 0' -k -a '(__kneecli_list_exercise)'

complete -c kneecli -n '__kneecli_at "kneecli status"' -l date -x -k -a '(__kneecli_list_day)' -d 'today, tomorrow, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli status"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli status"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli report"' -l since -x -k -a '(__kneecli_list_past_day)' -d 'From this day on; else the last eight weeks.'
complete -c kneecli -n '__kneecli_at "kneecli report"' -l until -x -d 'Up to this day: a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli report"' -l output -s o -x -d 'Save it here.'
complete -c kneecli -n '__kneecli_at "kneecli report"' -l format -x -k -a '(__kneecli_list_format)' -d 'markdown, html or json; else by FILE\'s ending.'
complete -c kneecli -n '__kneecli_at "kneecli report"' -l fields -x -d 'Only these sections: adherence, pain, programme, prescription, goals, checkins, signs, hurt, skipped, exercises, decisions, notes, equipment.'
complete -c kneecli -n '__kneecli_at "kneecli report"' -l name -x -d 'Your name, as it is to stand on it; else none.'
complete -c kneecli -n '__kneecli_at "kneecli report"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli report"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l output -s o -r -F -d 'Save it here; `-` writes it to stdout.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l days -x -d 'So many days ahead, 14 without this: 2 to 28.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l at -x -d 'When sessions begin, as 07:30. Without it: calendar_at, or 18:00.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l alarm -x -d 'Remind so many minutes before: 0 to 1440.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l minutes -s m -x -d 'How long a session may be: 5 to 180.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l name -x -d 'Whose they are, where two share a calendar.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli calendar"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli screen"' -l sign -x -d 'This sign is there; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli screen"' -l none -d 'None of the signs is there.'
complete -c kneecli -n '__kneecli_at "kneecli screen"' -l date -x -k -a '(__kneecli_list_past_day)' -d 'today, yesterday, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli screen"' -l json -d 'As JSON: the signs, and which are recorded.'
complete -c kneecli -n '__kneecli_at "kneecli screen"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli screen"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli screen"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli exercises"' -l rung -x -d 'As it is done at this rung of its ladder.'
complete -c kneecli -n '__kneecli_at "kneecli exercises"' -l svg -r -F -d 'Save its picture here; `-` writes it to stdout.'
complete -c kneecli -n '__kneecli_at "kneecli exercises"' -l figure -l no-figure -d 'A picture, or its words instead.'
complete -c kneecli -n '__kneecli_at "kneecli exercises"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli exercises"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli exercises"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli exercises" 0' -k -a '(__kneecli_list_exercise)'

complete -c kneecli -n '__kneecli_at "kneecli init"' -l minutes -s m -x -d 'How long a session may be: 5 to 180.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l floor -l no-floor -d 'Whether you get down to it.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l start -x -k -a '(__kneecli_list_start)' -d 'usual or gentle.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l owns -x -k -a '(__kneecli_list_equipment)' -d 'I have this; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l caution -x -k -a '(__kneecli_list_caution)' -d 'I must avoid this; may be repeated.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l units -x -k -a '(__kneecli_list_units)' -d 'metric or imperial.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l knee -x -d 'Your sore knee: left, right or both.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l usual-pain -x -d 'Your knee\'s pain on an ordinary day: 0 to 10; above 5, 5 is kept.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l age -x -d 'Your age: 18 to 120.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l defaults -d 'Ask nothing.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli init"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli remind"' -l date -x -k -a '(__kneecli_list_day)' -d 'today, tomorrow, a weekday or 2026-11-22.'
complete -c kneecli -n '__kneecli_at "kneecli remind"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli remind"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli doctor"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli doctor"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli doctor"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli schema"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli schema"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli schema"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli schema" 0' -k -a '(__kneecli_list_schema)'

complete -c kneecli -n '__kneecli_at "kneecli completion"' -l install -d 'Put it where the shell looks for it.'
complete -c kneecli -n '__kneecli_at "kneecli completion"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli completion"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli completion" 0' -k -a '(__kneecli_list_shell)'

complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'list' -d 'Show which packs there are, and the cure of broken ones.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'show' -d 'Show who made a pack, what is in it, and its sources.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'add' -d 'Add a pack that somebody gave you.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'remove' -d 'Take out a pack that was added.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'enable' -d 'Bring a disabled pack back.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'disable' -d 'Leave a pack out everywhere.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'check' -d 'Say all that is wrong with a pack, and what could be better.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'new' -d 'Start a pack: a complete project with tests, or one file.'
complete -c kneecli -n '__kneecli_at "kneecli packs" 0' -a 'preview' -d 'Draw a figure, and draw it again whenever the file is saved.'
complete -c kneecli -n '__kneecli_at "kneecli packs"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli packs list"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs list"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli packs list"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli packs show"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs show"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli packs show"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli packs show" 0' -k -a '(__kneecli_list_pack)'

complete -c kneecli -n '__kneecli_at "kneecli packs add"' -l replace -d 'Also when a pack of this name is there.'
complete -c kneecli -n '__kneecli_at "kneecli packs add"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs add"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli packs add"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli packs add" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli packs remove"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs remove"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli packs remove"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli packs enable"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs enable"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli packs enable"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli packs enable" 0' -k -a '(__kneecli_list_pack)'

complete -c kneecli -n '__kneecli_at "kneecli packs disable"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs disable"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli packs disable"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli packs disable" 0' -k -a '(__kneecli_list_pack)'

complete -c kneecli -n '__kneecli_at "kneecli packs check"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs check"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli packs check"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli packs check" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l file -d 'One TOML file instead of a project.'
complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l into -r -F -d 'The folder to make it in.'
complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l title -x -d 'One line that says what is in it.'
complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l author -x -d 'Your name.'
complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l licence -x -k -a '(__kneecli_list_licence)' -d 'MIT, 0BSD, CC-BY-4.0, CC-BY-SA-4.0, CC0-1.0.'
complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli packs new"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli packs preview"' -l rung -x -d 'As it is at this rung.'
complete -c kneecli -n '__kneecli_at "kneecli packs preview"' -l svg -r -F -d 'Draw it here instead, as SVG.'
complete -c kneecli -n '__kneecli_at "kneecli packs preview"' -l once -d 'Draw it once, and do not wait.'
complete -c kneecli -n '__kneecli_at "kneecli packs preview"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli packs preview" 0' -F
complete -c kneecli -n '__kneecli_at "kneecli packs preview" 1' -k -a '(__kneecli_list_exercise)'

complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'show' -d 'Show all settings, and where each was said.'
complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'get' -d 'Print the value of one setting.'
complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'set' -d 'Change one setting; comments and order stay.'
complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'add' -d 'Add to a list; what it has stays.'
complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'remove' -d 'Take something out of a list; the rest stays.'
complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'unset' -d 'Take one setting out: its default holds.'
complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'edit' -d 'Change the settings in your editor.'
complete -c kneecli -n '__kneecli_at "kneecli config" 0' -a 'path' -d 'Print where the settings are, or would be.'
complete -c kneecli -n '__kneecli_at "kneecli config"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli config show"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli config show"' -l fields -x -d 'Only these keys of the JSON, in columns.'
complete -c kneecli -n '__kneecli_at "kneecli config show"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli config get"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli config get"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli config get" 0' -k -a '(__kneecli_list_setting)'

complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'minutes' -d 'How long a session may be, in minutes: 5 to 180'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'format' -d 'How plans are saved: markdown or toml'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'plans_folder' -d 'Where plans are saved; ~ is your home. Without it, kneecli\'s own folder'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'units' -d 'How weights and heights are shown: metric, or imperial besides'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'disabled_packs' -d 'Packs whose exercises are left out'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'owns' -d 'What you have besides what most homes have, with its size'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'lacks' -d 'Household things that you do not have'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'cautions' -d 'Reasons to leave exercises out'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'floor' -d 'false: nothing that is done on the floor'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'start' -d 'Where you begin on each ladder: usual, or gentle'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'age' -d 'Your age. From 65 on, balance counts for more'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'emphasis' -d 'What you want more of: quadriceps, hamstrings, glutes, hip-abductors, adductors, calves, core, balance, mobility, cardio'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'usual_pain' -d 'Your knee\'s pain on an ordinary day: 0 to 5. Without it, it is learned from your first days'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'knee' -d 'Your sore knee: left, right or both. Each exercise begins with that side'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'strict' -d 'true: no more knee pain than 2 of 10 is accepted'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'day_begins' -d 'When a new day begins, up to 12:00. What is logged before is of the evening'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'calendar_at' -d 'When sessions begin in `kneecli calendar`'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'paper' -d 'What pages are printed on: a4 or letter'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'auto_progress' -d 'true: steps up are taken without asking, as cron needs it'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'voice' -d 'What speaks in `kneecli start`: auto, off, spd-say, espeak-ng, say, powershell'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'sound' -d 'What else is heard there: bell or off'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -a 'learn_minutes' -d 'false: plans do not go by how long things really took in `kneecli start`'
complete -c kneecli -n '__kneecli_at "kneecli config set"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli config set"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli config set"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli config set" 0' -k -a '(__kneecli_list_setting)'


complete -c kneecli -n '__kneecli_at "kneecli config set format" 0' -k -a '(__kneecli_list_of_format)'

complete -c kneecli -n '__kneecli_at "kneecli config set plans_folder" 0' -F

complete -c kneecli -n '__kneecli_at "kneecli config set units" 0' -k -a '(__kneecli_list_units)'

complete -c kneecli -n '__kneecli_at "kneecli config set disabled_packs"' -k -a '(__kneecli_list_pack)'

complete -c kneecli -n '__kneecli_at "kneecli config set owns"' -k -a '(__kneecli_list_equipment)'

complete -c kneecli -n '__kneecli_at "kneecli config set lacks"' -k -a '(__kneecli_list_equipment)'

complete -c kneecli -n '__kneecli_at "kneecli config set cautions"' -k -a '(__kneecli_list_caution)'

complete -c kneecli -n '__kneecli_at "kneecli config set floor" 0' -k -a '(__kneecli_list_of_floor)'

complete -c kneecli -n '__kneecli_at "kneecli config set start" 0' -k -a '(__kneecli_list_start)'


complete -c kneecli -n '__kneecli_at "kneecli config set emphasis"' -k -a '(__kneecli_list_of_emphasis)'


complete -c kneecli -n '__kneecli_at "kneecli config set knee" 0' -k -a '(__kneecli_list_side)'

complete -c kneecli -n '__kneecli_at "kneecli config set strict" 0' -k -a '(__kneecli_list_of_floor)'



complete -c kneecli -n '__kneecli_at "kneecli config set paper" 0' -k -a '(__kneecli_list_of_paper)'

complete -c kneecli -n '__kneecli_at "kneecli config set auto_progress" 0' -k -a '(__kneecli_list_of_floor)'

complete -c kneecli -n '__kneecli_at "kneecli config set voice" 0' -k -a '(__kneecli_list_of_voice)'

complete -c kneecli -n '__kneecli_at "kneecli config set sound" 0' -k -a '(__kneecli_list_of_sound)'

complete -c kneecli -n '__kneecli_at "kneecli config set learn_minutes" 0' -k -a '(__kneecli_list_of_floor)'

complete -c kneecli -n '__kneecli_at "kneecli config add"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli config add"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli config add"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli config add" 0' -k -a '(__kneecli_list_setting)'

complete -c kneecli -n '__kneecli_at "kneecli config remove"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli config remove"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli config remove"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli config remove" 0' -k -a '(__kneecli_list_setting)'

complete -c kneecli -n '__kneecli_at "kneecli config unset"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli config unset"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli config unset"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli config unset" 0' -k -a '(__kneecli_list_setting)'

complete -c kneecli -n '__kneecli_at "kneecli config edit"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli config path"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli config path"' -l help -s h -d 'Show this message and exit.'

complete -c kneecli -n '__kneecli_at "kneecli own"' -l json -d 'As JSON.'
complete -c kneecli -n '__kneecli_at "kneecli own"' -l dry-run -d 'Only say what would be; nothing is written.'
complete -c kneecli -n '__kneecli_at "kneecli own"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli own" 0' -k -a '(__kneecli_list_equipment)'

complete -c kneecli -n '__kneecli_at "kneecli help"' -l help -s h -d 'Show this message and exit.'
complete -c kneecli -n '__kneecli_at "kneecli help"' -k -a '(__kneecli_list_command)'
