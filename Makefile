# `make site` makes the demo site; `make test` checks everything. Both set up what they need.
SWIFT ?= swift
# One file that runs without the toolchain, a tenth faster than with Swift's shared libraries.
RELEASE = -c release --product sitegen --static-swift-stdlib -Xlinker -s
SITEGEN = .build/release/sitegen
PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
PYTHON = .tools/venv/bin/python
# The demo's day, the last of its ledger: its pages are the same on every other day.
DEMO_DAY = 2026-11-22
# Every folder with tests in Python.
PYTESTS = $(sort $(dir $(wildcard Tests/System/*/test_*.py))) Tests/Unit/TransparencyLogTests/crosscheck.py

.PHONY: site dist test-dist install test test-all forge again bench bench-quick setup setup-tests format check-format check-dependencies check-headers template-names goldens clean

site: setup
	$(SWIFT) build $(RELEASE)
	$(SITEGEN) build --as-of $(DEMO_DAY)
	@echo "Open file://$(CURDIR)/public/index.html"

# What people download, for this machine's architecture: a .tar.xz and a .deb in dist/, which run where nothing
# else is installed.
dist: setup
	$(SWIFT) build $(RELEASE)
	scripts/dist $(SITEGEN)

# Installs the .deb in a minimal Debian, which debootstrap makes, and uses the program there. As root, with a
# network: RELEASES="bookworm trixie"
test-dist: dist
	scripts/test-dist $(RELEASES)

# Builds only what is not there yet, so that `sudo make install` needs no Swift on root's path.
install:
	@test -x $(SITEGEN) || { $(MAKE) setup && $(SWIFT) build $(RELEASE); }
	install -D -m 755 $(SITEGEN) $(DESTDIR)$(PREFIX)/bin/sitegen
	@mkdir -p $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(SITEGEN) manual > $(SHARE)/man/man1/sitegen.1
	$(SITEGEN) --generate-completion-script bash > $(SHARE)/bash-completion/completions/sitegen
	$(SITEGEN) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_sitegen
	$(SITEGEN) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/sitegen.fish

test: setup setup-tests check-format check-dependencies
	$(SWIFT) build $(RELEASE)
	$(SWIFT) test --explicit-target-dependency-import-check error
	SITEGEN=$(CURDIR)/$(SITEGEN) $(PYTHON) -m pytest -q $(PYTESTS)

# What `make test` draws a sample of: pages at more widths and in forced colours, 10,000 reviews, forgeries,
# second builds.
test-all: test forge again
	TESTS=all SITEGEN=$(CURDIR)/$(SITEGEN) $(PYTHON) -m pytest -q Tests/System/browser Tests/System/languages

# 10,000 forgeries of published folders, of which verify may miss none, and 1,000 honest sites, of which it
# may object to none. `make test` draws a sample of both. Another draw: make forge SEED=2
SEED ?= 1
forge: setup setup-tests
	$(SWIFT) build $(RELEASE)
	cd Tests/System && SITEGEN=$(CURDIR)/$(SITEGEN) $(CURDIR)/$(PYTHON) -m forgery.run --seed $(SEED)
	cd Tests/System && SITEGEN=$(CURDIR)/$(SITEGEN) $(CURDIR)/$(PYTHON) -m forgery.honest --seed $(SEED)

# 1,000 sequences of edits, accidents and kills, after each of which a build must make the site that one
# makes which knows nothing of an earlier one. `make test` plays a sample. Others: make again SEED=2
again: setup setup-tests
	$(SWIFT) build $(RELEASE)
	cd Tests/System && SITEGEN=$(CURDIR)/$(SITEGEN) $(CURDIR)/$(PYTHON) -m again.run --seed $(SEED)

# Everything, into docs/performance.md unless the machine was busy; and the main ratios, in two minutes.
bench: setup
	$(SWIFT) build $(RELEASE)
	$(SWIFT) build -c release --product LedgerBench
	python3 Benchmarks/bench.py --write docs/performance.md
	.build/release/LedgerBench

bench-quick: setup
	$(SWIFT) build $(RELEASE)
	python3 Benchmarks/bench.py --quick

# What is missing: libcmark and libcrypto for the program; a browser and its checkers for the tests. The
# program says which commit it was built from.
setup:
	@scripts/setup
	@scripts/commit

setup-tests: setup
	@scripts/setup --tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks/ledger

check-format:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks/ledger

# That each target declares what it imports is checked by `swift test` in `test`.
check-dependencies:
	SWIFT=$(SWIFT) scripts/check-dependencies

# After a change in Sources/CPlatform: what it retypes of five libraries' headers. `swift build` holds it
# against those that are installed, but does not find GLib's, which libvips's need. All of them:
# apt-get install libarchive-dev libbrotli-dev libcurl4-openssl-dev libvips-dev zlib1g-dev
check-headers:
	flags=$$(pkg-config --cflags libarchive libbrotlidec libbrotlienc libcurl "vips >= 8.13" zlib) && \
	  clang -fsyntax-only -std=gnu2x -Wall -Wextra -Werror -ISources/CPlatform/include $$flags Sources/CPlatform/*.c

# After a change of the names that templates get: the tables in docs/themes.md.
template-names:
	scripts/template-names

# After a change that is meant to be seen: the expected trees of the golden tests.
goldens:
	$(SWIFT) build --product sitegen
	RENEW_GOLDENS=1 $(SWIFT) test --filter "GoldenTests|HelpTests"

clean:
	rm -rf .build .tools public/* .public.sitegen
