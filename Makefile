.PHONY: setup demo test
setup:
	cargo xtask setup
demo:
	cargo xtask demo
test:
	cargo xtask test
