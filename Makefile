# attest: the usual chores. Bare `make` lists them.

java = $(shell bin/find-java)
run = "$(java)" --enable-native-access=ALL-UNNAMED

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 10

build: ## build everything but the trainer, without tests
	mvn -q -DskipTests package

test: ## build, run the tests, check the format
	mvn verify

format: ## put every source file in the project's style
	mvn -q -Ptrain spotless:apply

GOLD = ../shared/gold
weights = engine/src/main/resources/attest/weights

train: ## make the weights anew from GOLD=../shared/gold (downloads 500 MB, takes over an hour)
	mvn -q -Ptrain -pl train -am -DskipTests package
	OMP_WAIT_POLICY=PASSIVE DJL_OFFLINE=true $(run) -Xmx10g -cp train/target/train.jar \
	  -Dai.djl.offline=true -Dai.djl.pytorch.num_threads=2 -Dai.djl.pytorch.num_interop_threads=1 \
	  attest.train.Main $(GOLD) train/target/silver $(weights)

score: build ## measure accuracy against the gold records
	@$(run) -cp bench/target/bench.jar attest.bench.Score $(ARGS)

bench: build ## measure speed
	@$(run) -cp bench/target/bench.jar org.openjdk.jmh.Main $(ARGS)

clean: ## remove all that was built
	mvn -q -Ptrain clean

.PHONY: help build test format train score bench clean
