load helper

setup() {
	cd "$BATS_TEST_TMPDIR"
	rm -f s s.lock
}

# refused WHY OPTIONS...: status 2, a message, nothing written, the state as it was.
refused() {
	local why=$1
	shift
	cp s before
	run -2 --separate-stderr dedupe "$@" --state=s <<<'something new'
	[ -z "$output" ] && [[ $stderr == *"s: "*"$why"* ]] && cmp s before
}

# turn_byte AT: another byte than the one that stands there.
turn_byte() {
	local byte
	byte=$(od -An -tu1 -j "$1" -N 1)
	printf "\\$(printf %o $((byte ^ 127)))"
}

@test "dedupe --state: what was written is remembered, what is new is written" {
	[ "$(printf 'a\nb\na\n' | dedupe --state=s)" = $'a\nb' ]
	[ "$(printf 'b\nc\n' | dedupe --state=s)" = c ]
	[ -z "$(printf 'a\nb\nc\n' | dedupe --state=s)" ]
	[ -z "$(dedupe --state=s </dev/null)" ]
	[ "$(ls)" = $'s\ns.lock' ]
}

@test "dedupe --state -c: n= counts this run, and a kind known from before is not written" {
	[ "$(printf 'a\tdoc=1\nb\na\tdoc=2\n' | dedupe -c --state=s)" = $'a\tdoc=1;2\tn=2\tdocs=2\nb\tn=1' ]
	[ "$(printf 'b\nc\nb\nc\n' | dedupe -c --state=s)" = $'c\tn=2' ]
}

@test "dedupe --state: a state of other options is refused, and named" {
	dedupe --fold --state=s <<<one >/dev/null
	refused 'made with other options: --fold'
	refused 'made with other options: --fold' -i
	refused 'made with other options: --fold' -z --fold
	for bad in -d -u -D --keys --keyed; do
		run -2 dedupe $bad --state=s </dev/null
	done
}

@test "dedupe --state: a file that is damaged, cut, empty or no state is refused and left alone" {
	seq 1000 | dedupe --state=s >/dev/null
	cp s good
	size=$(wc -c <good)
	for at in 3 17 22 30 40 5000 $((size - 3)); do
		cp good s
		turn_byte $at <good | dd of=s bs=1 seek=$at conv=notrunc 2>/dev/null
		refused ''
	done
	for n in 0 10 50 9999 $((size - 1)); do
		head -c $n good >s
		refused ''
	done
	cat good good >s
	refused damaged
	echo 'some other file, longer than its magic' >s
	refused 'no state of dedupe'
	rm s
	mkdir s
	run -2 --separate-stderr dedupe --state=s </dev/null
	[[ $stderr == *'no regular file'* ]]
	rmdir s
	run -2 dedupe --state=none/s </dev/null
	run -2 dedupe --state= </dev/null
}

@test "dedupe --state: one run at a time has it; --wait waits" {
	mkfifo pipe
	dedupe --state=s pipe >first 3>&- &
	exec 4>pipe
	echo one >&4
	while ! grep -q one first; do sleep 0.02; done
	run -2 --separate-stderr dedupe --state=s <<<two
	[[ $stderr == *'in use by another run'* ]]
	run -2 dedupe --wait=0 --state=s <<<two
	(echo one; echo two) | dedupe --wait --state=s >second 3>&- 4>&- &
	exec 4>&-
	wait
	[ "$(cat second)" = two ]
	run -2 dedupe --wait </dev/null
	run -2 dedupe --wait=x --state=s </dev/null
}

@test "dedupe --state: output that cannot be written is not remembered" {
	[ -e /dev/full ] || skip "no /dev/full"
	echo one | dedupe --state=s >/dev/null
	run -2 bash -c 'echo two | dedupe --state=s >/dev/full'
	[ "$(printf 'one\ntwo\n' | dedupe --state=s)" = two ]
	run -2 bash -c 'ulimit -f 0; echo three | dedupe --state=s'
	[ "$(printf 'one\ntwo\nthree\n' | dedupe --state=s)" = three ]
	[ ! -e s.new ]
}

@test "dedupe --state: its files have the mode that the user's mask leaves; a folder that is none is told" {
	(umask 027 && echo one | dedupe --state=s >/dev/null)
	[ "$(ls -l s s.lock | cut -c 1-10 | tr '\n' ' ')" = '-rw-r----- -rw-r----- ' ]
	[ ! -e s.new ]
	run -2 dedupe --state=none/s </dev/null
	[[ $output == "copytaster dedupe: none/s: No such file or directory" ]]
}

@test "dedupe --state: a link is followed, also where it leads to no file yet; the mode stays" {
	mkdir there
	ln -s there/real s
	echo one | dedupe --state=s >/dev/null
	[ -L s ] && [ -f there/real ]
	chmod 600 there/real
	echo two | dedupe --state=s >/dev/null
	[ "$(ls -l there/real | cut -c 1-10)" = -rw------- ]
	[ -z "$(printf 'one\ntwo\n' | dedupe --state=there/real)" ]
}

@test "dedupe --forget drops kinds by age, from a state and from a stream" {
	echo one | dedupe --state=s >/dev/null
	[ -z "$(echo one | dedupe --forget=1s --state=s)" ]
	cp s t
	sleep 2.1
	[ -z "$(echo one | dedupe --forget=1h --state=t)" ]
	[ "$(echo one | dedupe --forget=1s --state=s)" = one ]
	[ "$( (printf 'a\na\n'; sleep 2.1; echo a) | dedupe --forget=1s)" = $'a\na' ]
	for bad in '' x 1 1x 0s -1d 99999999999999999999d; do
		run -2 dedupe --forget="$bad" --state=s </dev/null
	done
}

# begin_stream [OPTION]: a run, $!, that has written one line and waits for more from descriptor 4.
begin_stream() {
	mkfifo "pipe$1"
	dedupe $1 --state="seen$1" <"pipe$1" >"first$1" 3>&- &
	exec 4>"pipe$1"
	printf 'one two three\n' >&4
	while ! grep -qs one "first$1"; do sleep 0.02; done
}

@test "dedupe --state: a run that is killed outright has remembered what it wrote some seconds before" {
	local options
	for options in '' '--near'; do
		begin_stream $options
		sleep 2.1
		printf 'five\n' >&4
		while [ ! -s "seen$options" ]; do sleep 0.02; done
		kill -KILL $!
		wait $! || true
		exec 4>&-
		grep -q five "first$options"
		[ "$(printf 'one two three\nfour\nfive\n' | dedupe $options --state="seen$options")" = four ]
	done
}

@test "dedupe --state: a signal ends the input, and what was written is remembered" {
	local options ended
	for options in '' '--near'; do
		begin_stream $options
		kill -TERM $!
		ended=0
		wait $! || ended=$?
		[ "$ended" -eq 143 ]
		exec 4>&-
		[ "$(printf 'one two three\nfour\n' | dedupe $options --state="seen$options")" = four ]
	done
}

@test "dedupe --state passes the evaluation's checks" {
	shared eval/dedupe/state_check.py
	python3 "$SHARED/eval/dedupe/state_check.py" --bin "$BIN" --kills 1 --flips 16 \
		--only tags kill stdout disk damage strange --json out.json >out.txt
	cat out.txt
	run ! grep FAIL out.txt
}
