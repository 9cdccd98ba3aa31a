# copytaster: `make help` names the targets.
prefix = /usr/local
exec_prefix = $(prefix)
bindir = $(exec_prefix)/bin
libexecdir = $(exec_prefix)/libexec
datarootdir = $(prefix)/share
datadir = $(datarootdir)
mandir = $(datarootdir)/man
INSTALL = install
CC = cc
CFLAGS = -O2 -g
HARDEN = -D_FORTIFY_SOURCE=2 -fstack-protector-strong
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wstrict-prototypes -Wmissing-prototypes \
	-Wold-style-definition -Wpointer-arith -Wcast-qual -Wcast-align -Wwrite-strings -Wundef -Wvla -Wformat=2 \
	-Wimplicit-fallthrough -Wnull-dereference -Wdouble-promotion -Wswitch-enum -Wredundant-decls -Wdeclaration-after-statement
# The texts of a table are one literal, longer than the least that C asks of a compiler.
WARN += -Wno-overlength-strings
STD = -std=c11 -D_POSIX_C_SOURCE=200809L -Ilib -I$(B)
# The build folder: another one for another compiler (make B=build-clang CC=clang).
B = build
# make V= shows each command.
V = @

TOOLS = strip split-sentences tag-source dedupe
PARTS = run digest digest.awk
SHELLS = bash zsh fish
SOURCES = $(wildcard lib/*/*.c)
LIB = $(SOURCES:%.c=$(B)/%.o)
exec = $(libexecdir)/copytaster
compile = $(CC) $(STD) $(WARN) $(HARDEN) -MMD -MP $(CPPFLAGS) $(CFLAGS) -c -o $@
link = $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^)

all: $(B)/bin/copytaster $(TOOLS:%=$(B)/bin/%) $(PARTS:%=$(B)/bin/%) $(SHELLS:%=$(B)/completion/copytaster.%)

# $(TABLES), and how they are made.
include lib/data/tables.mk
# How what is learned is learned again.
include tests/train/train.mk

help:
	@echo 'all            the programs, in build/bin'
	@echo 'demo           the digest of the pages in tests/pages'
	@echo 'check, test    all tests; ends with N passed, N failed, N skipped'
	@echo 'check-asan     the same, built with the sanitizers of clang and of gcc'
	@echo 'lint           formatting, static analysis, man pages, scripts'
	@echo 'train          the learned tables again; train-article, train-sentence, train-near'
	@echo 'fuzz           the fuzz drivers, in build-fuzz/fuzz; check-fuzz runs each for some seconds'
	@echo 'bench          speeds, as ratios against what the machine has'
	@echo 'install        with prefix, DESTDIR and the GNU directory variables; uninstall'
	@echo 'dist           a tarball of the committed tree'
	@echo 'clean          removes the build folders'

$(B)/libcopytaster.a: $(LIB)
	$(V)rm -f $@ && ar rcs $@ $(LIB)
$(B)/bin/strip $(B)/torture/strip: $(B)/cmd/pages.o $(B)/cmd/story.o
$(B)/bin/split-sentences $(B)/torture/split-sentences: $(B)/cmd/sentences.o
$(B)/bin/split-sentences $(B)/torture/split-sentences $(B)/bin/tag-source $(B)/torture/tag-source: $(B)/cmd/rows.o
$(B)/bin/dedupe $(B)/torture/dedupe: $(B)/cmd/units.o $(B)/cmd/remember.o $(B)/cmd/passes.o
$(TOOLS:%=$(B)/bin/%): $(B)/bin/%: $(B)/cmd/%.o $(B)/cmd/filter.o $(B)/libcopytaster.a
	@mkdir -p $(@D)
	$(V)$(link)
# The runner knows where the tools are: it is made again when that changes.
$(B)/execdir: FORCE
	@mkdir -p $(@D)
	@echo '$(exec)' | cmp -s - $@ || echo '$(exec)' >$@
$(B)/cmd/copytaster.o: $(B)/execdir
$(B)/cmd/copytaster.o: STD += -DEXECDIR='"$(exec)"'
$(B)/bin/copytaster: $(B)/cmd/copytaster.o $(B)/libcopytaster.a
	@mkdir -p $(@D)
	$(V)$(link)
$(PARTS:%=$(B)/bin/%): $(B)/bin/%: cmd/%
	@mkdir -p $(@D)
	$(V)cp $< $@
$(SHELLS:%=$(B)/completion/copytaster.%): $(B)/completion/copytaster.%: cmd/completion/completion.awk $(TOOLS:%=$(B)/bin/%)
	@mkdir -p $(@D)
	$(V)for t in $(TOOLS); do $(B)/bin/$$t --help; done | awk -v shell=$* -f $< >$@.new && mv $@.new $@

$(B)/%.o: %.c | $(TABLES)
	@mkdir -p $(@D)
	$(V)$(compile) $<

# TESTS=tests/line.bats runs one file.
TESTS = tests
PROBES = $(patsubst %.c,$(B)/%,$(wildcard tests/probe-*.c))
check test: all $(PROBES) $(TOOLS:%=$(B)/torture/%)
	$(V)BIN=$(abspath $(B))/bin bats --tap --jobs 2 --no-parallelize-within-files $(TESTS) | awk -f tests/tally.awk
$(PROBES): %: %.o $(B)/tests/probe.o $(B)/libcopytaster.a
	$(V)$(link)

# The programs again, with allocations that can be made to fail.
$(TOOLS:%=$(B)/torture/%): $(B)/torture/%: $(B)/cmd/%.o $(B)/cmd/filter.o $(B)/tests/torture.o $(B)/libcopytaster.a
	@mkdir -p $(@D)
	$(V)$(link) -Wl,--wrap=malloc -Wl,--wrap=calloc -Wl,--wrap=realloc

SANITIZE = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined
check-asan:
	$(MAKE) B=build-asan-clang CC=clang CFLAGS='$(SANITIZE)' HARDEN= check
	$(MAKE) B=build-asan-gcc CC=gcc CFLAGS='$(SANITIZE)' HARDEN= check

CODE = $(wildcard cmd/*.[ch] lib/*/*.[ch] tests/*.c tests/*/*.[ch])
# cppcheck takes minutes over the tables; without them it misjudges what depends on their size. Nor does it follow
# a buffer that a called function fills, or memory handed over by a condition (the sanitizers look after leaks).
UNSEEN = missingIncludeSystem missingInclude unusedStructMember arrayIndexOutOfBoundsCond negativeIndex \
	knownConditionTrueFalse unassignedVariable unreadVariable memleak
lint: all
	clang-format --dry-run -Werror $(CODE)
	cppcheck --quiet -j2 --std=c11 -Ilib --enable=warning,style,performance,portability --inline-suppr \
		$(UNSEEN:%=--suppress=%) --error-exitcode=1 cmd lib
	printf '%s\n' cmd/*.c lib/*/*.c | xargs -P 2 -I@ clang-tidy --quiet @ -- $(STD) -DEXECDIR='""'
	! mandoc -Tlint -Wstyle man/*.[15] | grep -v -e 'referenced manual not found' -e 'mandoc.db'
	for page in man/*.[15]; do groff -mdoc -ww -z $$page || exit 1; done
	shellcheck -e SC2016 .ci/run cmd/run cmd/digest tests/*.sh tests/bench/*.sh

bench: all
	tests/bench/run.sh $(B)/bin
	tests/bench/sentences.sh $(B)/bin

demo: all
	$(V)cd tests/pages && COPYTASTER_EXEC_PATH=$(abspath $(B))/bin $(abspath $(B))/bin/copytaster digest *.html

man1dir = $(mandir)/man1
man5dir = $(mandir)/man5
bashdir = $(datadir)/bash-completion/completions
zshdir = $(datadir)/zsh/site-functions
fishdir = $(datadir)/fish/vendor_completions.d
install: all
	$(INSTALL) -d $(DESTDIR)$(bindir) $(DESTDIR)$(exec) $(DESTDIR)$(man1dir) $(DESTDIR)$(man5dir) \
		$(DESTDIR)$(bashdir) $(DESTDIR)$(zshdir) $(DESTDIR)$(fishdir)
	$(INSTALL) $(B)/bin/copytaster $(DESTDIR)$(bindir)
	$(INSTALL) $(TOOLS:%=$(B)/bin/%) $(DESTDIR)$(exec)
	$(INSTALL) cmd/run cmd/digest $(DESTDIR)$(exec)
	$(INSTALL) -m 644 cmd/digest.awk $(DESTDIR)$(exec)
	$(INSTALL) -m 644 man/*.1 $(DESTDIR)$(man1dir)
	$(INSTALL) -m 644 man/*.5 $(DESTDIR)$(man5dir)
	$(INSTALL) -m 644 $(B)/completion/copytaster.bash $(DESTDIR)$(bashdir)/copytaster
	$(INSTALL) -m 644 $(B)/completion/copytaster.zsh $(DESTDIR)$(zshdir)/_copytaster
	$(INSTALL) -m 644 $(B)/completion/copytaster.fish $(DESTDIR)$(fishdir)/copytaster.fish
# By name, and the folder only if it is empty: it may hold a user's own tool.
uninstall:
	rm -f $(DESTDIR)$(bindir)/copytaster $(TOOLS:%=$(DESTDIR)$(exec)/%) $(PARTS:%=$(DESTDIR)$(exec)/%) \
		$(DESTDIR)$(man1dir)/copytaster.1 $(TOOLS:%=$(DESTDIR)$(man1dir)/copytaster-%.1) \
		$(DESTDIR)$(man5dir)/copytaster.5 $(DESTDIR)$(bashdir)/copytaster \
		$(DESTDIR)$(zshdir)/_copytaster $(DESTDIR)$(fishdir)/copytaster.fish
	-rmdir $(DESTDIR)$(exec)

VERSION = $$(sed -n 's/.*COPYTASTER_VERSION "\(.*\)"/\1/p' lib/cli/version.h)
dist:
	git archive --prefix=copytaster-$(VERSION)/ HEAD | gzip -n >copytaster-$(VERSION).tar.gz

FORCE:

# Fuzz drivers, tests/fuzz/NAME.c -> build-fuzz/fuzz/NAME: run it with a folder of inputs that it may fill.
FUZZ = $(patsubst tests/fuzz/%.c,$(B)/fuzz/%,$(wildcard tests/fuzz/*.c))
fuzz:
	$(V)$(MAKE) --no-print-directory B=build-fuzz CC=clang CFLAGS='-O1 -g -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined' fuzz-drivers
fuzz-drivers: $(FUZZ)
$(FUZZ): $(B)/fuzz/%: $(B)/tests/fuzz/%.o $(B)/libcopytaster.a
	@mkdir -p $(@D)
	$(V)$(link) -fsanitize=fuzzer
# Some seconds of each, from the pages on: that they build, and that nothing falls at once.
check-fuzz: fuzz
	$(V)mkdir -p build-fuzz/corpus
	$(V)for f in build-fuzz/fuzz/*; do \
		$$f -seed=1 -max_total_time=10 -artifact_prefix=build-fuzz/ build-fuzz/corpus tests/pages >build-fuzz/log 2>&1 || \
			{ tail -n 40 build-fuzz/log; exit 1; }; \
		echo "$$f: $$(tail -n 1 build-fuzz/log)"; \
	done

clean:
	rm -rf build build-* copytaster-*.tar.gz

.PHONY: all help check test check-asan fuzz fuzz-drivers check-fuzz lint bench demo install uninstall dist clean FORCE
.SECONDARY: $(TABLES)
-include $(wildcard $(B)/cmd/*.d $(B)/lib/*/*.d $(B)/tests/*.d $(B)/tests/*/*.d $(B)/tests/*/*/*.d)
