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

learn = OMP_WAIT_POLICY=PASSIVE DJL_OFFLINE=true $(run) -Xmx10g -cp train/target/train.jar \
	  -Dai.djl.offline=true -Dai.djl.pytorch.num_threads=2 -Dai.djl.pytorch.num_interop_threads=1

trainer:
	mvn -q -Ptrain -pl train -am -DskipTests package

train: trainer ## make the weights anew from GOLD=../shared/gold (downloads 500 MB, takes over an hour)
	$(learn) attest.train.Main $(GOLD) train/target/silver $(weights)

study: trainer ## train variants and show what makes the attribution reader good (an hour)
	$(learn) attest.train.Study $(GOLD) train/target/silver train/target/study

score: build ## measure accuracy against the gold records
	@$(run) -cp bench/target/bench.jar attest.bench.Score $(ARGS)

bench: build ## measure speed
	@$(run) -cp bench/target/bench.jar org.openjdk.jmh.Main $(ARGS)

clean: ## remove all that was built
	mvn -q -Ptrain clean

.PHONY: help build test format trainer train study score bench clean
