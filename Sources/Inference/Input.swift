package import Cost
package import Exact

/// A number of a scenario that may be varied: for sensitivity, for low and high sets, and for draws.
package enum Input: Hashable, Sendable {
    /// A number of the workload.
    case workload(WorkloadInput)
    /// Loaded cost of one full-time engineer, USD per month.
    case fteUSDPerMonth
    /// A number of a model behind an API.
    case model(ModelPlace, ModelInput)
    /// A fixed cost of an option.
    case fixed(OptionID, FixedInput)
    /// What a managed open model takes beyond the staff of a closed one, as a share of an engineer.
    case staffOverClosed
    /// A number of a fleet.
    case fleet(FleetInput, at: FleetPlace = .selfHosted)
    /// A number of the hybrid's routing.
    case routing(RoutingInput)

    /// Numbers of the workload; the raw value is the key in the file.
    package enum WorkloadInput: String, CaseIterable, Hashable, Sendable {
        case tokensPerDay = "tokens_per_day"
        case inputShare = "input_share"
        case cachedShare = "cached_share"
        case cacheWriteShare = "cache_write_share"
        case batchShare = "batch_share"
        case tokensPerRequest = "tokens_per_request"
        case peakToAverage = "peak_to_average"
        case activeDaysPerMonth = "active_days_per_month"
        case lastsMonths = "lasts_months"
    }

    /// Where a model behind an API stands in a workload file.
    package enum ModelPlace: String, CaseIterable, Hashable, Sendable {
        case closed
        case managedOpen = "managed-open"
        case hybridClosed = "hybrid.closed"
        case hybridOpen = "hybrid.open"
    }

    /// Numbers of a priced model; the raw value is the key in the file.
    package enum ModelInput: String, CaseIterable, Hashable, Sendable {
        case attempts
        case tokenizerFactor = "tokenizer_factor"
        case priceFactor = "price_factor"
        case inputPrice = "prices.input"
        case outputPrice = "prices.output"
        case cachedInputPrice = "prices.cached_input"
        case cacheWritePrice = "prices.cache_write"
        case batchInputPrice = "prices.batch_input"
        case batchOutputPrice = "prices.batch_output"
    }

    /// Fixed costs; the raw value is the key in the file.
    package enum FixedInput: String, CaseIterable, Hashable, Sendable {
        case staffFTE = "staff_fte"
        case usdPerMonth = "fixed_usd_per_month"
    }

    /// Where a fleet stands in a workload file.
    package enum FleetPlace: String, CaseIterable, Hashable, Sendable {
        case selfHosted = "self-hosted"
        case hybridOpen = "hybrid.open"
    }

    /// Numbers of a fleet; the raw value is the key in the file.
    package enum FleetInput: String, CaseIterable, Hashable, Sendable {
        case usdPerGPUHour = "usd_per_gpu_hour"
        case capexUSDPerGPU = "owned.capex_usd_per_gpu"
        case lifeMonths = "owned.life_months"
        case residualShare = "owned.residual_share"
        case resaleShare = "owned.resale_share"
        case financeSharePerYear = "owned.finance_share_per_year"
        case maintenanceSharePerYear = "owned.maintenance_share_per_year"
        case kilowattsPerGPU = "owned.kilowatts_per_gpu"
        case pue = "owned.pue"
        case usdPerKWh = "owned.usd_per_kwh"
        case colocationUSDPerMonth = "owned.colocation_usd_per_month"
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
        case .model(let place, let input):
            options.appending(path: place.rawValue).appending(path: input.rawValue)
        case .fixed(let id, let input): options.appending(id.rawValue).appending(input.rawValue)
        case .staffOverClosed:
            options.appending(OptionID.managedOpen.rawValue).appending("staff_fte_over_closed")
        case .fleet(let input, let place):
            options.appending(path: place.rawValue).appending(path: input.rawValue)
        case .routing(let input): options.appending(OptionID.hybrid.rawValue).appending(input.rawValue)
        }
    }

    /// Every input that a scenario may have.
    package static let all: [Input] = {
        var inputs = WorkloadInput.allCases.map(Input.workload) + [.fteUSDPerMonth]
        for place in ModelPlace.allCases { inputs += ModelInput.allCases.map { .model(place, $0) } }
        for option in OptionID.languageModels { inputs += FixedInput.allCases.map { .fixed(option, $0) } }
        inputs.append(.staffOverClosed)
        inputs += FleetInput.allCases.map { .fleet($0, at: .selfHosted) }
        // The attempts of a hybrid's open model stand under one key, wherever it runs.
        inputs += FleetInput.allCases.filter { $0 != .attempts }.map { .fleet($0, at: .hybridOpen) }
        return inputs + RoutingInput.allCases.map(Input.routing)
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
        case .workload(let input):
            switch input {
            case .inputShare, .cachedShare, .batchShare, .tokensPerRequest, .activeDaysPerMonth, .lastsMonths:
                true
            case .tokensPerDay, .cacheWriteShare, .peakToAverage: false
            }
        case .fleet(let input, _):
            switch input {
            case .tokensPerSecond, .safeShare, .lifeMonths, .residualShare, .resaleShare: true
            default: false
            }
        case .routing(let input): input == .routedShare
        case .fteUSDPerMonth, .model, .fixed, .staffOverClosed: false
        }
    }

    /// Whether its values are whole numbers.
    package var isCount: Bool {
        switch self {
        case .fleet(.gpusPerReplica, _), .fleet(.spareReplicas, _), .fleet(.minimumReplicas, _): true
        default: false
        }
    }
}

extension Input {
    /// The nearest to a value, which is not below zero, that the rules of the input allow: a share is at most 1, a peak
    /// at least 1, and what counts things is a whole number, rounded away from the base.
    package func limited(_ value: Rational, from base: Rational) -> Rational {
        switch self {
        case .workload(.peakToAverage), .fleet(.pue, _), .model(_, .attempts), .fleet(.attempts, _):
            max(1, value)
        case .workload(.inputShare), .workload(.cachedShare), .workload(.cacheWriteShare),
            .workload(.batchShare), .routing(.routedShare), .routing(.redoShare), .routing(.escalatedShare),
            .fleet(.safeShare, _), .fleet(.overheadShare, _), .fleet(.residualShare, _),
            .fleet(.resaleShare, _),
            .fleet(.financeSharePerYear, _), .fleet(.maintenanceSharePerYear, _):
            min(1, value)
        case .workload(.activeDaysPerMonth): min(31, value)
        case .fleet(.paidHours, _): min(CalendarMonth.hours, value)
        case .fleet(.gpusPerReplica, _): max(1, whole(value, from: base))
        default: isCount ? whole(value, from: base) : value
        }
    }

    private func whole(_ value: Rational, from base: Rational) -> Rational {
        value < base ? value.roundedDown : value.roundedUp
    }
}
