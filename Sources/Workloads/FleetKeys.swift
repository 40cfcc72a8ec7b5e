import Exact
import Inference

// The keys of replicas, rented, bought and behind an endpoint.
extension WorkloadKeys {
    static let fleet = WorkloadKeyGroup(
        name: "fleet", title: "A fleet", places: ["options.self-hosted", "options.hybrid.open"],
        keys: [
            WorkloadKey("gpu", .row(file: "gpus.yaml"), .refusedWithout(["usd_per_gpu_hour", "owned"]), "The offer whose rate is taken."),
            WorkloadKey(
                "usd_per_gpu_hour", .number(unit: "USD", .notNegative), .refusedWithout(["gpu", "owned"]),
                "What one GPU costs for one hour."),
            WorkloadKey("owned", .group(["owned"]), .refusedWithout(["gpu", "usd_per_gpu_hour"]), "GPUs that are bought."),
            WorkloadKey(
                "gpus_per_replica", .number(unit: "GPUs", .count(from: 1)),
                .means("those of the throughput record, else 1"),
                "GPUs of one replica."),
        ])

    static let dedicated = WorkloadKeyGroup(
        name: "dedicated", title: "Endpoints by the hour",
        places: ["options.closed.dedicated", "options.managed-open.dedicated"],
        keys: [
            WorkloadKey(
                "usd_per_hour", .number(unit: "USD", .notNegative), .refused,
                "What one endpoint costs for one hour.")
        ])

    static let replica = WorkloadKeyGroup(
        name: "replica", title: "A replica, and how many", places: [],
        keys: [
            WorkloadKey(
                "tokens_per_second", .number(unit: "tokens a second", .positive),
                .refusedWithout(["prefill_tokens_per_second", "throughput"]),
                "What one replica does when it is full, with requests like these."),
            WorkloadKey(
                "prefill_tokens_per_second", .number(unit: "tokens a second", .positive),
                .refusedWithout(["tokens_per_second", "throughput"]),
                "In its place, with 'decode_tokens_per_second': the input that one replica reads when it does nothing else."
            ),
            WorkloadKey(
                "decode_tokens_per_second", .number(unit: "tokens a second", .positive),
                .means("refused with 'prefill_tokens_per_second'"),
                "The output that one replica writes when it does nothing else."),
            WorkloadKey(
                "throughput", .row(file: "throughput.yaml"),
                .refusedWithout(["tokens_per_second", "prefill_tokens_per_second"]), "The measurement that is taken."),
            WorkloadKey(
                "throughput_shape", .word(["same", "other"]), .means("same"),
                "Whether the measurement may be one of other requests, which the page then says."),
            WorkloadKey(
                "prefix_hit_share", .number(unit: "", .part), .number(0),
                "The share of the input that a replica finds in its own cache; for prefill and decode apart."),
            reasoning,
            WorkloadKey(
                "safe_share", .number(unit: "", .positiveShare),
                .means("refused, but where a bound on latency takes its place"),
                "The share of it that may be used at the peak."),
            WorkloadKey(
                "spare_replicas", .number(unit: "replicas", .count(from: 0)), .number(0),
                "Replicas that stand by."),
            WorkloadKey(
                "minimum_replicas", .number(unit: "replicas", .count(from: 0)), .number(1),
                "The fewest replicas."),
            share(
                "overhead_share", 0, "Storage, network and load balancer, as a share of what the GPUs cost."),
            WorkloadKey(
                "paid_hours_per_month", .number(unit: "hours", .positiveAtMost(730)),
                .number(CalendarMonth.hours),
                "Hours of a month that are paid."),
            WorkloadKey(
                "minimum_paid_hours_per_month", .number(unit: "hours", .atMost(730)),
                .means("'paid_hours_per_month' are paid"),
                "In their place: the least that is paid of a fleet that runs in the window of the traffic alone."
            ),
            WorkloadKey(
                "interrupted_share", .number(unit: "", .part), .number(0),
                "The share of the paid time that is lost to interruptions."),
            attempts,
        ])

    static let owned = WorkloadKeyGroup(
        name: "owned", title: "Bought GPUs",
        places: ["options.self-hosted.owned", "options.hybrid.open.owned"],
        keys: [
            WorkloadKey(
                "capex_usd_per_gpu", .number(unit: "USD", .notNegative), .refused,
                "The price of one GPU with its part of the server."),
            WorkloadKey("life_months", .number(unit: "months", .positive), .refused, "How long it is used."),
            share("residual_share", 0, "The share of the price that is left at the end."),
            share(
                "resale_share", .means("'residual_share'"),
                "The share of the price that a sale brings where the workload ends before the life does."),
            WorkloadKey(
                "installation_usd_per_gpu", .number(unit: "USD", .notNegative), .number(0),
                "What its installation costs; nothing of it comes back."),
            WorkloadKey(
                "horizon_months", .number(unit: "months", .positive), .means("'life_months'"),
                "How long it is used before it is sold."),
            share("finance_share_per_year", 0, "What the money costs a year, as a share of the price."),
            share(
                "capital_share_per_year", .means("'finance_share_per_year' counts"),
                "In its place: what the money costs a year, as a share of the average book value."),
            share("maintenance_share_per_year", 0, "What maintenance costs a year, as a share of the price."),
            WorkloadKey(
                "kilowatts_per_gpu", .number(unit: "kW", .notNegative), .refused,
                "What one GPU draws with its part of the server."),
            WorkloadKey(
                "pue", .number(unit: "", .atLeastOne), .number(1),
                "The power of the building over that of the servers."),
            WorkloadKey(
                "usd_per_kwh", .number(unit: "USD", .notNegative), .refused, "What a kilowatt-hour costs."),
            WorkloadKey(
                "colocation_usd_per_month", .number(unit: "USD a month", .notNegative), .number(0),
                "What the place costs for one GPU."),
        ])
}
