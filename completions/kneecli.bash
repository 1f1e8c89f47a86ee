# Completions of kneecli for bash. Written by tools/generate.py: change that, not this file. Nothing here starts kneecli.

# The commands under a command.
_kneecli_commands() {
    words=
    case $1 in
        'kneecli') words='
            plan start swap log pain measure undo edit export import progress programme goal prescription
            history status report calendar screen exercises init remind doctor schema completion packs config
            own help' ;;
        'kneecli programme') words='list show start pause stop' ;;
        'kneecli goal') words='list add up down reached remove' ;;
        'kneecli prescription') words='new check add show end' ;;
        'kneecli packs') words='list show add remove enable disable check new preview' ;;
        'kneecli config') words='show get set add remove unset edit path' ;;
        'kneecli config set') words='
            minutes format plans_folder units disabled_packs owns lacks cautions floor start age emphasis
            usual_pain knee strict day_begins calendar_at paper auto_progress voice sound learn_minutes' ;;
    esac
}

# The options of a command.
_kneecli_options() {
    words=
    case $1 in
        'kneecli') words='--color --quiet -q --verbose --no-input --strict --no-packs --debug --version --help -h' ;;
        'kneecli plan') words='
            --minutes -m --output -o --format --pack --with --without --equipment --pain --date --explain --json
            --days --figures --glance --large-print --full --dry-run --fields --help -h' ;;
        'kneecli start') words='--minutes -m --plain --voice --sound --help -h' ;;
        'kneecli swap') words='--block --today --plan --json --dry-run --help -h' ;;
        'kneecli log') words='
            --all --sets --reps --hold --minutes --load --step --band --side --pain --effort --note --date
            --json --dry-run --help -h' ;;
        'kneecli pain') words='--morning --swelling --date --json --dry-run --help -h' ;;
        'kneecli measure') words='--side --note --date --json --dry-run --plot --output -o --help -h' ;;
        'kneecli undo') words='--json --dry-run --help -h' ;;
        'kneecli edit') words='
            --sets --reps --hold --minutes --load --step --band --side --pain --effort --skipped --note
            --swelling --day --morning --value --date --json --dry-run --help -h' ;;
        'kneecli export') words='--output -o --format --help -h' ;;
        'kneecli import') words='--from --map --unit --json --dry-run --help -h' ;;
        'kneecli progress') words='
            --up --down --load --step --rung --date --json --fields --dry-run --plot --output -o --help -h' ;;
        'kneecli programme') words='--json --help -h' ;;
        'kneecli programme list') words='--json --fields --help -h' ;;
        'kneecli programme show') words='--json --help -h' ;;
        'kneecli programme start') words='--json --dry-run --help -h' ;;
        'kneecli programme pause') words='--json --dry-run --help -h' ;;
        'kneecli programme stop') words='--json --dry-run --help -h' ;;
        'kneecli goal') words='--json --help -h' ;;
        'kneecli goal list') words='--json --fields --help -h' ;;
        'kneecli goal add') words='--step --json --dry-run --help -h' ;;
        'kneecli goal up') words='--json --dry-run --help -h' ;;
        'kneecli goal down') words='--json --dry-run --help -h' ;;
        'kneecli goal reached') words='--json --dry-run --help -h' ;;
        'kneecli goal remove') words='--json --dry-run --help -h' ;;
        'kneecli prescription') words='--help -h' ;;
        'kneecli prescription new') words='--title --by --from --until --exercise --limit --leave-out --json --dry-run --help -h' ;;
        'kneecli prescription check') words='--json --fields --help -h' ;;
        'kneecli prescription add') words='--json --dry-run --help -h' ;;
        'kneecli prescription show') words='--all --json --help -h' ;;
        'kneecli prescription end') words='--date --json --dry-run --help -h' ;;
        'kneecli history') words='--since --date --last --week --json --fields --plot --output -o --help -h' ;;
        'kneecli status') words='--date --json --help -h' ;;
        'kneecli report') words='--since --until --output -o --format --fields --name --json --help -h' ;;
        'kneecli calendar') words='--output -o --days --at --alarm --minutes -m --name --json --dry-run --help -h' ;;
        'kneecli screen') words='--sign --none --date --json --fields --dry-run --help -h' ;;
        'kneecli exercises') words='--rung --svg --figure --no-figure --json --fields --help -h' ;;
        'kneecli init') words='
            --minutes -m --floor --no-floor --start --owns --caution --units --knee --usual-pain --age
            --defaults --json --dry-run --help -h' ;;
        'kneecli remind') words='--date --json --help -h' ;;
        'kneecli doctor') words='--json --fields --help -h' ;;
        'kneecli schema') words='--json --fields --help -h' ;;
        'kneecli completion') words='--install --dry-run --help -h' ;;
        'kneecli packs') words='--help -h' ;;
        'kneecli packs list') words='--json --fields --help -h' ;;
        'kneecli packs show') words='--json --fields --help -h' ;;
        'kneecli packs add') words='--replace --json --dry-run --help -h' ;;
        'kneecli packs remove') words='--json --dry-run --help -h' ;;
        'kneecli packs enable') words='--json --dry-run --help -h' ;;
        'kneecli packs disable') words='--json --dry-run --help -h' ;;
        'kneecli packs check') words='--json --fields --help -h' ;;
        'kneecli packs new') words='--file --into --title --author --licence --json --dry-run --help -h' ;;
        'kneecli packs preview') words='--rung --svg --once --help -h' ;;
        'kneecli config') words='--help -h' ;;
        'kneecli config show') words='--json --fields --help -h' ;;
        'kneecli config get') words='--json --help -h' ;;
        'kneecli config set') words='--json --dry-run --help -h' ;;
        'kneecli config set minutes') words='' ;;
        'kneecli config set format') words='' ;;
        'kneecli config set plans_folder') words='' ;;
        'kneecli config set units') words='' ;;
        'kneecli config set disabled_packs') words='' ;;
        'kneecli config set owns') words='' ;;
        'kneecli config set lacks') words='' ;;
        'kneecli config set cautions') words='' ;;
        'kneecli config set floor') words='' ;;
        'kneecli config set start') words='' ;;
        'kneecli config set age') words='' ;;
        'kneecli config set emphasis') words='' ;;
        'kneecli config set usual_pain') words='' ;;
        'kneecli config set knee') words='' ;;
        'kneecli config set strict') words='' ;;
        'kneecli config set day_begins') words='' ;;
        'kneecli config set calendar_at') words='' ;;
        'kneecli config set paper') words='' ;;
        'kneecli config set auto_progress') words='' ;;
        'kneecli config set voice') words='' ;;
        'kneecli config set sound') words='' ;;
        'kneecli config set learn_minutes') words='' ;;
        'kneecli config add') words='--json --dry-run --help -h' ;;
        'kneecli config remove') words='--json --dry-run --help -h' ;;
        'kneecli config unset') words='--json --dry-run --help -h' ;;
        'kneecli config edit') words='--help -h' ;;
        'kneecli config path') words='--json --help -h' ;;
        'kneecli own') words='--json --dry-run --help -h' ;;
        'kneecli help') words='--help -h' ;;
    esac
}

# The list that an option's value comes from; none for an option without a value.
_kneecli_value() {
    list=
    case $1 in
        'kneecli --color') list=color ;;
        'kneecli plan --minutes' | 'kneecli plan -m') list=anything ;;
        'kneecli plan --output' | 'kneecli plan -o') list=files ;;
        'kneecli plan --format') list=format ;;
        'kneecli plan --pack') list=pack ;;
        'kneecli plan --with') list=exercise ;;
        'kneecli plan --without') list=exercise ;;
        'kneecli plan --equipment') list=equipment ;;
        'kneecli plan --pain') list=from_0_to_10 ;;
        'kneecli plan --date') list=day ;;
        'kneecli plan --days') list=anything ;;
        'kneecli plan --fields') list=anything ;;
        'kneecli start --minutes' | 'kneecli start -m') list=anything ;;
        'kneecli start --voice') list=anything ;;
        'kneecli start --sound') list=anything ;;
        'kneecli swap --plan') list=files ;;
        'kneecli log --sets') list=from_1_to_20 ;;
        'kneecli log --reps') list=anything ;;
        'kneecli log --hold') list=anything ;;
        'kneecli log --minutes') list=anything ;;
        'kneecli log --load') list=anything ;;
        'kneecli log --step') list=anything ;;
        'kneecli log --band') list=band ;;
        'kneecli log --side') list=side ;;
        'kneecli log --pain') list=from_0_to_10 ;;
        'kneecli log --effort') list=from_0_to_10 ;;
        'kneecli log --note') list=anything ;;
        'kneecli log --date') list=past_day ;;
        'kneecli pain --swelling') list=swelling ;;
        'kneecli pain --date') list=past_day ;;
        'kneecli measure --side') list=side ;;
        'kneecli measure --note') list=anything ;;
        'kneecli measure --date') list=past_day ;;
        'kneecli measure --output' | 'kneecli measure -o') list=files ;;
        'kneecli edit --sets') list=from_1_to_20 ;;
        'kneecli edit --reps') list=anything ;;
        'kneecli edit --hold') list=anything ;;
        'kneecli edit --minutes') list=anything ;;
        'kneecli edit --load') list=anything ;;
        'kneecli edit --step') list=anything ;;
        'kneecli edit --band') list=band ;;
        'kneecli edit --side') list=side ;;
        'kneecli edit --pain') list=from_0_to_10 ;;
        'kneecli edit --effort') list=from_0_to_10 ;;
        'kneecli edit --skipped') list=anything ;;
        'kneecli edit --note') list=anything ;;
        'kneecli edit --swelling') list=swelling ;;
        'kneecli edit --value') list=anything ;;
        'kneecli edit --date') list=past_day ;;
        'kneecli export --output' | 'kneecli export -o') list=anything ;;
        'kneecli export --format') list=format ;;
        'kneecli import --from') list=anything ;;
        'kneecli import --map') list=files ;;
        'kneecli import --unit') list=anything ;;
        'kneecli progress --load') list=anything ;;
        'kneecli progress --step') list=anything ;;
        'kneecli progress --rung') list=anything ;;
        'kneecli progress --date') list=past_day ;;
        'kneecli progress --fields') list=anything ;;
        'kneecli progress --output' | 'kneecli progress -o') list=files ;;
        'kneecli programme list --fields') list=anything ;;
        'kneecli goal list --fields') list=anything ;;
        'kneecli goal add --step') list=anything ;;
        'kneecli prescription new --title') list=anything ;;
        'kneecli prescription new --by') list=anything ;;
        'kneecli prescription new --from') list=anything ;;
        'kneecli prescription new --until') list=anything ;;
        'kneecli prescription new --exercise') list=anything ;;
        'kneecli prescription new --limit') list=anything ;;
        'kneecli prescription new --leave-out') list=anything ;;
        'kneecli prescription check --fields') list=anything ;;
        'kneecli prescription end --date') list=past_day ;;
        'kneecli history --since') list=past_day ;;
        'kneecli history --date') list=past_day ;;
        'kneecli history --last') list=anything ;;
        'kneecli history --fields') list=anything ;;
        'kneecli history --output' | 'kneecli history -o') list=files ;;
        'kneecli status --date') list=day ;;
        'kneecli report --since') list=past_day ;;
        'kneecli report --until') list=anything ;;
        'kneecli report --output' | 'kneecli report -o') list=anything ;;
        'kneecli report --format') list=format ;;
        'kneecli report --fields') list=anything ;;
        'kneecli report --name') list=anything ;;
        'kneecli calendar --output' | 'kneecli calendar -o') list=files ;;
        'kneecli calendar --days') list=anything ;;
        'kneecli calendar --at') list=anything ;;
        'kneecli calendar --alarm') list=anything ;;
        'kneecli calendar --minutes' | 'kneecli calendar -m') list=anything ;;
        'kneecli calendar --name') list=anything ;;
        'kneecli screen --sign') list=anything ;;
        'kneecli screen --date') list=past_day ;;
        'kneecli screen --fields') list=anything ;;
        'kneecli exercises --rung') list=anything ;;
        'kneecli exercises --svg') list=files ;;
        'kneecli exercises --fields') list=anything ;;
        'kneecli init --minutes' | 'kneecli init -m') list=anything ;;
        'kneecli init --start') list=start ;;
        'kneecli init --owns') list=equipment ;;
        'kneecli init --caution') list=caution ;;
        'kneecli init --units') list=units ;;
        'kneecli init --knee') list=anything ;;
        'kneecli init --usual-pain') list=anything ;;
        'kneecli init --age') list=anything ;;
        'kneecli remind --date') list=day ;;
        'kneecli doctor --fields') list=anything ;;
        'kneecli schema --fields') list=anything ;;
        'kneecli packs list --fields') list=anything ;;
        'kneecli packs show --fields') list=anything ;;
        'kneecli packs check --fields') list=anything ;;
        'kneecli packs new --into') list=files ;;
        'kneecli packs new --title') list=anything ;;
        'kneecli packs new --author') list=anything ;;
        'kneecli packs new --licence') list=licence ;;
        'kneecli packs preview --rung') list=anything ;;
        'kneecli packs preview --svg') list=files ;;
        'kneecli config show --fields') list=anything ;;
    esac
}

# The list that a command's argument comes from, the first one being number 0; and whether a file will do as well.
_kneecli_argument() {
    list=
    case $1 in
        'kneecli plan 0') list=minutes ;;
        'kneecli plan '[0-9]*) list=anything ;;
        'kneecli start 0') list=files ;;
        'kneecli swap 0') list=exercise ;;
        'kneecli swap '[0-9]*) list=anything ;;
        'kneecli log 0') list=exercise or_files=yes ;;
        'kneecli log '[0-9]*) list=anything ;;
        'kneecli pain 0') list=from_0_to_10 ;;
        'kneecli pain '[0-9]*) list=anything ;;
        'kneecli measure 0') list=measure ;;
        'kneecli measure '[0-9]*) list=anything ;;
        'kneecli undo 0') list=anything ;;
        'kneecli edit 0') list=anything ;;
        'kneecli import 0') list=files ;;
        'kneecli progress 0') list=exercise ;;
        'kneecli programme show 0') list=programme ;;
        'kneecli programme start 0') list=programme ;;
        'kneecli goal add 0') list=goal ;;
        'kneecli goal up 0') list=goal ;;
        'kneecli goal down 0') list=goal ;;
        'kneecli goal reached 0') list=goal ;;
        'kneecli goal remove 0') list=goal ;;
        'kneecli prescription new 0') list=files ;;
        'kneecli prescription check 0') list=files ;;
        'kneecli prescription add 0') list=files ;;
        'kneecli prescription end 0') list=anything ;;
        'kneecli history 0') list=exercise ;;
        'kneecli exercises 0') list=exercise ;;
        'kneecli schema 0') list=schema ;;
        'kneecli completion 0') list=shell ;;
        'kneecli packs show 0') list=pack ;;
        'kneecli packs add 0') list=files ;;
        'kneecli packs remove 0') list=anything ;;
        'kneecli packs enable 0') list=pack ;;
        'kneecli packs disable 0') list=pack ;;
        'kneecli packs check 0') list=files ;;
        'kneecli packs new 0') list=anything ;;
        'kneecli packs preview 0') list=files ;;
        'kneecli packs preview 1') list=exercise ;;
        'kneecli config get 0') list=setting ;;
        'kneecli config set 0') list=setting ;;
        'kneecli config set '[0-9]*) list=anything ;;
        'kneecli config set minutes 0') list=anything ;;
        'kneecli config set format 0') list=of_format ;;
        'kneecli config set plans_folder 0') list=files ;;
        'kneecli config set units 0') list=units ;;
        'kneecli config set disabled_packs '[0-9]*) list=pack ;;
        'kneecli config set owns '[0-9]*) list=equipment ;;
        'kneecli config set lacks '[0-9]*) list=equipment ;;
        'kneecli config set cautions '[0-9]*) list=caution ;;
        'kneecli config set floor 0') list=of_floor ;;
        'kneecli config set start 0') list=start ;;
        'kneecli config set age 0') list=anything ;;
        'kneecli config set emphasis '[0-9]*) list=of_emphasis ;;
        'kneecli config set usual_pain 0') list=anything ;;
        'kneecli config set knee 0') list=side ;;
        'kneecli config set strict 0') list=of_floor ;;
        'kneecli config set day_begins 0') list=anything ;;
        'kneecli config set calendar_at 0') list=anything ;;
        'kneecli config set paper 0') list=of_paper ;;
        'kneecli config set auto_progress 0') list=of_floor ;;
        'kneecli config set voice 0') list=of_voice ;;
        'kneecli config set sound 0') list=of_sound ;;
        'kneecli config set learn_minutes 0') list=of_floor ;;
        'kneecli config add 0') list=setting ;;
        'kneecli config add '[0-9]*) list=anything ;;
        'kneecli config remove 0') list=setting ;;
        'kneecli config remove '[0-9]*) list=anything ;;
        'kneecli config unset 0') list=setting ;;
        'kneecli own 0') list=equipment ;;
        'kneecli own '[0-9]*) list=anything ;;
        'kneecli help '[0-9]*) list=command ;;
    esac
}

# Where kneecli keeps what completions look up.
_kneecli_cache() {
    cache=${KNEECLI_HOME:+$KNEECLI_HOME/cache}
    cache=${cache:-${XDG_CACHE_HOME:-$HOME/.cache}/kneecli}
    if [ ! -d "$cache" ]; then cache=$HOME/Library/Caches/kneecli; fi
}

# The words of a list that this computer knows, packs of your own among them.
_kneecli_kept() {
    local cache kind
    _kneecli_cache
    if [ ! -r "$cache/words.tsv" ]; then return; fi
    while IFS=$'\t' read -r kind words && [[ $kind == all-* && $kind != "all-$1" ]]; do :; done <"$cache/words.tsv"
    if [[ $kind != "all-$1" || $words == *[!a-z0-9\ -]* ]]; then words=; fi
}

# The words of a list.
_kneecli_list() {
    words=
    case $1 in exercise | pack | measure | programme | goal) _kneecli_kept "$1" ;; esac
    if [ -n "$words" ]; then return; fi
    case $1 in
        'color') words='auto always never' ;;
        'format') words='markdown toml json html csv' ;;
        'licence') words='MIT 0BSD CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0' ;;
        'day') words='today tomorrow monday tuesday wednesday thursday friday saturday sunday' ;;
        'past_day') words='today yesterday monday tuesday wednesday thursday friday saturday sunday' ;;
        'minutes') words='10 15 20 25 30 45 60' ;;
        'command') words='
            plan start swap log pain measure undo edit export import progress programme goal prescription
            history status report calendar screen exercises init remind doctor schema completion packs config
            own help' ;;
        'equipment') words='
            ankle-weight ball band belt blanket bolster chair counter cushion door-anchor elliptical
            flotation-belt foam-pad foam-roll hand-weight mat pedal-exerciser pillow pool rail recumbent-bike
            rolled-towel row-machine shoes sliding-cloth stair step strap towel treadmill upright-bike
            walking-stick wall yoga-block' ;;
        'band') words='yellow red green blue black' ;;
        'side') words='both left right' ;;
        'swelling') words='none mild moderate severe' ;;
        'shell') words='bash zsh fish powershell' ;;
        'schema') words='
            plan plan-days plan-items plan-days-rows swap history history-rows history-week history-week-days
            progress rung log pain export import edit undo exercises packs packs-show packs-check packs-new
            packs-add packs-remove status remind plot calendar measure report programme programme-list
            programme-show goal goal-list prescription prescription-new prescription-check screen screen-signs
            config config-rows setting config-path settings-change doctor doctor-checks schemas schemas-rows
            settings pack prescription-file' ;;
        'caution') words='
            achilles-pain acute-mcl-sprain acute-swelling balance-risk breaststroke-kick breath-holding
            calf-swelling chest-pain-on-effort deep-flexion-pain dizziness-on-standing giving-way glaucoma
            groin-strain hamstring-cramp hamstring-strain heart-failure hip-flexor-pain hip-replacement
            inner-knee-flare jumping-moves knee-flexion-below-100 knee-hyperextension knee-injury
            knee-replacement kneeling-intolerance late-pregnancy lateral-hip-pain leg-clot-suspected
            limping-from-pain low-back-flare meniscus-catching neck-pain neuropathy open-wound
            osteoporosis-spine pain-above-5 patellofemoral-pain pes-anserine-pain recent-acl-surgery
            sciatica-flare shoulder-pain stair-pain-above-5 uncontrolled-hypertension unsafe-swimmer wrist-pain' ;;
        'units') words='metric imperial' ;;
        'start') words='usual gentle' ;;
        'setting') words='
            minutes format plans_folder units disabled_packs owns lacks cautions floor start age emphasis
            usual_pain knee strict day_begins calendar_at paper auto_progress voice sound learn_minutes' ;;
        'pack') words='aerobic strengthening stretching yoga' ;;
        'exercise') words='
            aqua-jogging bicycle-crunch bottom-leg-raise bridge bridge-pose calf-raise calf-stretch cat-cow
            chair-pose childs-pose clamshell double-knee-to-chest elliptical figure-four-stretch heel-dig
            heel-slide hip-adduction-squeeze inner-thigh-stretch it-band-stretch lap-swimming lateral-leg-raise
            legs-up-the-wall lunge mini-squat mountain-pose plank prone-hip-extension quad-set quad-stretch
            recumbent-bike row-machine seated-butterfly-stretch seated-cat-cow seated-childs-pose
            seated-figure-four-stretch seated-hamstring-stretch seated-heel-slide seated-leg-arm-movements
            seated-straight-leg-raise short-arc-quad side-lunge-stretch side-step side-step-band
            single-leg-balance sit-to-stand squat stair-step-up standing-hamstring-curl standing-hip-abduction
            standing-quad-stretch step-up supine-hamstring-stretch supine-straight-leg-raise
            supta-baddha-konasana terminal-knee-extension tree-pose upright-bike walking wall-sit warrior-one
            warrior-two water-aerobics' ;;
        'measure') words='worst-pain usual-pain activity chair-stand balance form' ;;
        'programme') words='walk-further start-small stronger-knee keep-it' ;;
        'goal') words='
            half-an-hour-on-foot catch-the-bus stairs-without-the-rail up-from-a-low-chair kneel-in-the-garden
            stand-to-cook in-and-out-of-the-car carry-the-shopping' ;;
        'from_0_to_10') words='0 1 2 3 4 5 6 7 8 9 10' ;;
        'from_1_to_20') words='1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20' ;;
        'of_format') words='markdown toml' ;;
        'of_floor') words='true false' ;;
        'of_emphasis') words='quadriceps hamstrings glutes hip-abductors adductors calves core balance mobility cardio' ;;
        'of_paper') words='a4 letter' ;;
        'of_voice') words='auto off spd-say espeak-ng say powershell' ;;
        'of_sound') words='bell off' ;;
    esac
}

# Goes past one word before the cursor. A "=" stands alone, since bash splits --format=toml in three.
_kneecli_pass() {
    if [ "$1" = "=" ]; then
        return
    elif [ -n "$list" ]; then
        list=
    elif [[ $1 == -* ]]; then
        _kneecli_value "$path $1"
    else
        _kneecli_commands "$path"
        if [[ " ${words//$'\n'/ } " == *" $1 "* ]]; then path="$path $1"; else given=$((given + 1)); fi
    fi
}

# Offers the plans whose names begin as the word does, or whose paths do.
_kneecli_plans() {
    local cache folder plan
    _kneecli_cache
    if ! IFS= read -r folder 2>/dev/null <"$cache/plans-folder"; then return; fi
    for plan in "$folder"/*.md "$folder"/*.toml "$folder"/*.json; do
        if [[ -f $plan && ( $plan == "$current"* || ${plan##*/} == "$current"* ) ]]; then
            COMPREPLY+=("$(printf %q "$plan")")
        fi
    done
}

# Offers file names: readline's own way, or plainly where that is not to be had.
_kneecli_files() {
    local file
    compopt -o default 2>/dev/null && return
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
}

_kneecli() {
    local path=kneecli given=0 index list= or_files= words= prefix= current=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    for ((index = 1; index < COMP_CWORD; index++)); do
        _kneecli_pass "${COMP_WORDS[index]}"
    done
    if [ "$current" = "=" ]; then current=; fi
    if [ -z "$list" ] && [[ $current == --*=* ]]; then
        _kneecli_value "$path ${current%%=*}"
        prefix=${current%%=*}= current=${current#*=}
    elif [ -z "$list" ] && [[ $current == -* ]]; then
        _kneecli_options "$path"
    elif [ -z "$list" ]; then
        _kneecli_commands "$path"
        if [ -z "$words" ]; then _kneecli_argument "$path $given"; fi
        if [ -z "$words$list" ]; then _kneecli_options "$path"; fi
    fi
    if [ "$list" = files ]; then _kneecli_files; return; fi
    if [ -n "$list" ]; then _kneecli_list "$list"; fi
    COMPREPLY=($(compgen -P "$prefix" -W "$words" -- "$current"))
    if [ -n "$or_files" ]; then
        _kneecli_plans
        if [ ${#COMPREPLY[@]} -eq 0 ]; then _kneecli_files; fi
    fi
}

complete -F _kneecli kneecli
