/// A handbook that has one of each kind of data file and no error, so that a file in the place of one of its own is
/// read together with all that it may refer to.
let smallBook = #"""
    -- content/handbook.yaml --
    title: Book
    edition: "2"
    as_of: 2026-07-01
    -- content/index.md --
    ---
    title: Home
    ---
    [$1,980](value:cost.case.closed) [a](assert:cost.case.closed>1) [b](walk:rain-no/far-no)

    ```{cost-table} case
    ```

    ```{crossovers} case
    ```

    ```{cost-table} queue
    ```

    ```{crossover-chart} queue
    ```

    [$2,520](value:cost.queue.own)

    ```{sensitivity} case
    ```

    ```{license-matrix}
    ```

    ```{published-table} wells
    ```
    ```{published-table} farms
    ```

    ```{assumptions}
    ```

    ```{editions}
    ```
    -- content/patterns/feet.md --
    ---
    title: feet
    ---
    Text.
    -- content/patterns/chair.md --
    ---
    title: chair
    ---
    Text.
    -- content/failure-modes/boredom.md --
    ---
    title: boredom
    ---
    Text.
    -- templates/page.mustache --
    {{title}}{{{body}}}{{{navigation}}}
    -- content/data/assumptions.yaml --
    next_check: 2027-02-22
    assumptions:
      - {id: engineer, title: Engineer, unit: USD per month, low: 12000, base: 18000, high: 25000, inputs: [fte_usd_per_month], source: list, read: 2026-01}
      - {id: tenth, title: A tenth, unit: USD per month, formula: engineer / 10}
    -- content/data/comparisons.yaml --
    comparisons:
      - id: queue
        title: A queue
        description: Of orders.
        volume: {title: Orders, unit: orders a day, usual: 500, from: 1, to: 20000}
        options:
          hosted: {title: Hosted queue, per_unit: tenth / 1000}
          own: {title: A queue of one's own, fixed: tenth, step: {carries: 1000, costs: engineer / 50, spare: 1, minimum: 2}}
    -- content/data/decision.yaml --
    questions:
      - id: rain
        kind: gate
        title: Does it rain?
        label: rain
        why: Rain makes wet.
        counts: Drops.
        find_out: {ask: The window., look_at: [The sky.], effort: A look.}
        answers:
          - {id: "yes", phrase: Yes it does, short: "yes", meaning: Wet., consequence: Stops., stops: true, next: coat}
          - {id: "no", phrase: No it does not, short: "no", meaning: Dry., consequence: Goes on., next: far}
          - {id: unsure, phrase: Not sure of rain, short: not sure, meaning: Dark., consequence: Goes on., next: far}
      - id: coat
        kind: detail
        title: Is there a coat?
        label: coat
        why: Coats help.
        counts: A coat.
        find_out: {ask: The hook., look_at: [The hall.], effort: A look.}
        answers:
          - {id: here, phrase: It is here, short: here, meaning: On the hook., consequence: Walk., next: walk}
          - {id: lost, phrase: It is lost, short: lost, meaning: Gone., consequence: Stay., next: stay}
          - {id: unsure, phrase: Not sure of it, short: not sure, meaning: Perhaps., consequence: Stay., reads_as: lost}
      - id: far
        kind: gate
        title: Is it far?
        label: distance
        computed_by:
          compare: volume
          answers: {pays: "yes", short: "no", unclear: unsure}
          scenarios: [case]
          note: Far is dear.
        why: Far is far.
        counts: An hour.
        find_out: {ask: The map., look_at: [The scale.], effort: A look.}
        answers:
          - {id: "yes", phrase: Yes it is, short: "yes", meaning: An hour., consequence: Stay., stops: true, next: stay}
          - {id: "no", phrase: No it is not, short: "no", meaning: Less., consequence: Walk., next: walk}
          - {id: unsure, phrase: Not sure of it, short: not sure, meaning: No map., consequence: Walk., next: walk}
    outcomes:
      - id: walk
        title: Walk <there>
        pattern: feet
        option: closed
        scenario: case
        recommendation: Go on foot & smile.
        reasons:
          - {stopped_by: rain, why: There is a coat., rules_out: Staying.}
          - {why: It is near., rules_out: Nothing.}
        next_step: {action: Tie the laces., time_box: a minute}
        good: [Air.]
        bad: [Time.]
        revisit_when: [It snows.]
      - id: stay
        title: Stay
        pattern: chair
        recommendation: Sit down.
        reasons:
          - {stopped_by: rain, why: There is no coat., rules_out: Walking.}
          - {stopped_by: far, why: It is far., rules_out: Walking.}
        failure_modes: [boredom]
        next_step: {action: Sit., time_box: at once}
        runner_up: {outcome: walk, needs: A coat.}
        good: [Dry.]
        bad: [Dull.]
        revisit_when: [It clears up.]
    -- content/data/editions.yaml --
    editions:
      - edition: "1"
        date: 2026-01-01
        note: The first edition.
    -- content/data/gpus.yaml --
    next_check: 2027-02-22
    rates:
      - id: h/rent
        gpu: H
        offer: Rent
        rows:
          - {from: 2026-01-01, usd_per_gpu_hour: 2.5, source: list, read: 2026-01-01}
    -- content/data/grid.yaml --
    fte_usd_per_month: 18000
    options:
      closed: {staff_fte: 0.1}
    dimensions:
      - id: shape
        title: Requests
        choices:
          - id: short
            title: Short
            description: Short requests.
            workload: {tokens_per_day: 1M, input_share: 1/2, tokens_per_request: 100}
          - id: long
            title: Long
            usual: true
            workload: {tokens_per_day: 5M, input_share: 9/10, tokens_per_request: 5000}
      - id: tier
        title: Closed model
        choices:
          - id: big
            title: Big
            phrase: a big model
            options: {closed: {model: big}}
    -- content/data/licenses.yaml --
    next_check: 2027-02-22
    licenses:
      - id: leave
        title: Leave
        tier: permissive
        commercial: allowed
        acceptable_use_policy: false
        attribution: notice
        patent_grant: true
        permits: [use]
        requires: [a notice]
        forbids: []
        osi_open_source: true
        url: "https://leave.example/"
    families:
      - {id: free, license: leave, checked: primary, source: list, read: 2026-01-01}
    -- content/data/prices.yaml --
    next_check: 2027-02-22
    models:
      - id: big
        name: Big
        provider: Vendor
        class: closed
        family: big
        rows:
          - {from: 2026-01-01, to: 2026-06-01, input: 3, output: 15, source: list, read: 2026-01-01}
          - {from: 2026-06-01, input: 2, output: 10, cached_input: 0.1, source: list, read: 2026-06-01}
      - id: open
        name: Open
        provider: Host
        class: managed-open
        family: free
        rows:
          - from: 2026-01-01
            input: 0.1
            output: 0.5
            long_context: {threshold_tokens: 1000, input: 0.5, output: 2.5}
            source: list
            read: 2026-01-01
    -- content/data/published.yaml --
    next_check: 2027-02-22
    tables:
      - id: wells
        title: Wells
        source: list
        read: 2026-01-01
        inputs:
          - {id: day, title: A day, unit: USD, value: 1200}
          - {id: depth, title: Depth, unit: metres, value: 290}
        figures:
          - {id: cost, title: Cost, formula: 3 * day, printed: "$3,600"}
          - {id: metre, title: A metre, formula: cost / depth, printed: "12.5", computed: "12.41", cause: Rounded up.}
      - id: farms
        title: Farms
        source: list
        read: 2026-01-01
        row_title: Farm
        columns:
          - {id: wells, title: Wells}
          - {id: yield, title: Yield, formula: wells * 5}
        rows:
          - {title: North, note: Clay, given: {wells: 2}, printed: {yield: "10"}}
    -- content/data/scenarios.yaml --
    scenarios:
      - id: case
        title: The case
        workload: {tokens_per_day: 1M, input_share: 1/2, tokens_per_request: 100}
        options:
          closed: {model: big, staff_fte: 0.1}
          managed-open: {model: open, staff_fte: 0.2}
          self-hosted:
            gpu: h/rent
            throughput: free-h
            safe_share: 0.7
            minimum_replicas: 1
            spare_replicas: 1
            overhead_share: 0.1
            staff_fte: 0.5
    -- content/data/sources.yaml --
    sources:
      - {id: list, title: The list, url: "https://prices.example/"}
    -- content/data/throughput.yaml --
    next_check: 2027-02-22
    records:
      - id: free-h
        model: Free
        engine: Engine
        gpu: H
        gpus: 1
        input_tokens: 50
        output_tokens: 50
        concurrency: saturated
        tokens_per_second: 2000
        source: list
        read: 2026-01-01
    -- content/data/walks.yaml --
    editions:
      - edition: "1"
        walks:
          - rain-yes/coat-here/walk
      - edition: "2"
        new: {far: Far is asked now.}
        walks:
          - rain-no/far-yes/stay
    """#
