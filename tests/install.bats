load helper

# In a copy of the build, for installing to another prefix makes the runner anew.
make_in() {
	[ -e "$BATS_TEST_TMPDIR/build" ] || cp -a "$BIN/.." "$BATS_TEST_TMPDIR/build"
	make -s -C "$TOP" B="$BATS_TEST_TMPDIR/build" "$@"
}

@test "install puts everything in its place, and uninstall leaves nothing" {
	local root=$BATS_TEST_TMPDIR/root
	make_in install DESTDIR="$root" prefix=/opt/news
	for tool in $TOOLS run digest digest.awk; do
		[ -e "$root/opt/news/libexec/copytaster/$tool" ]
	done
	[ ! -e "$root/opt/news/bin/strip" ]
	for file in bin/copytaster share/man/man1/copytaster.1 share/man/man5/copytaster.5 \
		share/bash-completion/completions/copytaster share/zsh/site-functions/_copytaster \
		share/fish/vendor_completions.d/copytaster.fish; do
		[ -e "$root/opt/news/$file" ]
	done
	[ "$(env -u COPYTASTER_EXEC_PATH "$root/opt/news/bin/copytaster" --exec-path)" = /opt/news/libexec/copytaster ]
	touch "$root/opt/news/libexec/copytaster/mine"
	make_in uninstall DESTDIR="$root" prefix=/opt/news 2>/dev/null
	[ "$(find "$root" -type f)" = "$root/opt/news/libexec/copytaster/mine" ]
}

@test "completions know each tool's options" {
	bash -n "$BIN/../completion/copytaster.bash"
	bash -c '. "$1"; COMP_WORDS=(copytaster strip --me); COMP_CWORD=2; compopt() { :; }; _copytaster; printf "%s\n" "${COMPREPLY[@]}"' \
		- "$BIN/../completion/copytaster.bash" | grep -qx -- --meta
	bash -c '. "$1"; COMP_WORDS=(copytaster ded); COMP_CWORD=1; _copytaster; printf "%s\n" "${COMPREPLY[@]}"' \
		- "$BIN/../completion/copytaster.bash" | grep -qx dedupe
	bash -c '. "$1"; COMP_WORDS=(copytaster help di); COMP_CWORD=2; _copytaster; printf "%s\n" "${COMPREPLY[@]}"' \
		- "$BIN/../completion/copytaster.bash" | grep -qx digest
	command -v zsh >/dev/null || skip "no zsh"
	zsh -n "$BIN/../completion/copytaster.zsh"
	command -v fish >/dev/null || skip "no fish"
	fish -n "$BIN/../completion/copytaster.fish"
	fish -c 'source $argv[1]; complete -C "copytaster help st"' "$BIN/../completion/copytaster.fish" | grep -q '^strip'
	fish -c 'source $argv[1]; complete -C "copytaster tag-source --sou"' "$BIN/../completion/copytaster.fish" | grep -q -- --source
}
