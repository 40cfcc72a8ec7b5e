/// A number of a scenario that may be varied: for sensitivity and for low and high sets.
package enum Input: Hashable, Sendable {
    /// A number of the workload.
    case workload(WorkloadInput)
    /// Loaded cost of one full-time engineer, USD per month.
    case fteUSDPerMonth
    /// A number of the closed or the managed open model.
    case model(OptionID, ModelInput)
    /// A fixed cost of an option.
    case fixed(OptionID, FixedInput)
    /// A number of the self-hosted option's fleet.
    case fleet(FleetInput)
    /// A number of the hybrid's routing.
    case routing(RoutingInput)

    /// Numbers of the workload; the raw value is the key in the file.
    package enum WorkloadInput: String, CaseIterable, Hashable, Sendable {
        case inputShare = "input_share"
        case cachedShare = "cached_share"
        case cacheWriteShare = "cache_write_share"
        case batchShare = "batch_share"
        case tokensPerRequest = "tokens_per_request"
        case peakToAverage = "peak_to_average"
    }

    /// Numbers of a priced model; the raw value is the key in the file.
    package enum ModelInput: String, CaseIterable, Hashable, Sendable {
        case attempts
        case tokenizerFactor = "tokenizer_factor"
        case priceFactor = "price_factor"
    }

    /// Fixed costs; the raw value is the key in the file.
    package enum FixedInput: String, CaseIterable, Hashable, Sendable {
        case staffFTE = "staff_fte"
        case usdPerMonth = "fixed_usd_per_month"
    }

    /// Numbers of a fleet; the raw value is the key in the file.
    package enum FleetInput: String, CaseIterable, Hashable, Sendable {
        case usdPerGPUHour = "usd_per_gpu_hour"
        case capexUSDPerGPU = "capex_usd_per_gpu"
        case usdPerKWh = "usd_per_kwh"
        case gpusPerReplica = "gpus_per_replica"
        case tokensPerSecond = "tokens_per_second"
        case safeShare = "safe_share"
        case spareReplicas = "spare_replicas"
        case minimumReplicas = "minimum_replicas"
        case overheadShare = "overhead_share"
        case paidHours = "paid_hours_per_month"
        case attempts
    }

    /// Numbers of the hybrid's routing; the raw value is the key in the file.
    package enum RoutingInput: String, CaseIterable, Hashable, Sendable {
        case routedShare = "routed_share"
        case redoShare = "redo_share"
        case usdPerMillionRequests = "router_usd_per_million_requests"
        case escalatedShare = "escalated_share"
    }

    /// Where the number stands in a workload file.
    package var field: Field {
        let options = Field("options")
        return switch self {
        case .workload(let input): Field("workload", input.rawValue)
        case .fteUSDPerMonth: Field("fte_usd_per_month")
        case .model(let id, let input): options.appending(id.rawValue).appending(input.rawValue)
        case .fixed(let id, let input): options.appending(id.rawValue).appending(input.rawValue)
        case .fleet(let input):
            options.appending(OptionID.selfHosted.rawValue).appending(keys: input.keys)
        case .routing(let input): options.appending(OptionID.hybrid.rawValue).appending(input.rawValue)
        }
    }

    /// Every input that a scenario may have.
    package static let all: [Input] = {
        let models: [OptionID] = [.closed, .managedOpen]
        var inputs = WorkloadInput.allCases.map(Input.workload) + [.fteUSDPerMonth]
        for option in models { inputs += ModelInput.allCases.map { .model(option, $0) } }
        for option in OptionID.allCases { inputs += FixedInput.allCases.map { .fixed(option, $0) } }
        return inputs + FleetInput.allCases.map(Input.fleet) + RoutingInput.allCases.map(Input.routing)
    }()

    /// The input that stands under these keys of a workload file, `options.closed.attempts`; nil for keys that
    /// hold no number to be varied.
    package init?(field: String) {
        guard let input = Self.byField[field] else { return nil }
        self = input
    }

    private static let byField = Dictionary(uniqueKeysWithValues: all.map { ($0.field.description, $0) })

    /// Whether more of it makes an option cheaper, so that its favourable end is the high one.
    package var isFavourableWhenHigh: Bool {
        switch self {
        case .workload(.inputShare), .workload(.cachedShare), .workload(.batchShare): true
        case .workload(.tokensPerRequest), .routing(.routedShare): true
        case .fleet(.tokensPerSecond), .fleet(.safeShare): true
        default: false
        }
    }
}
