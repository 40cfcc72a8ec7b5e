import Cost
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
    case fixed(LanguageModelOption, FixedInput)
    /// What a managed open model takes beyond the staff of a closed one, as a share of an engineer.
    case staffOverClosed
    /// A number of a fleet.
    case fleet(FleetInput, at: FleetPlace = .selfHosted)
    /// A number of units that a vendor sells by the month.
    case provisioned(CapacityPlace, ProvisionedInput)
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
        case requestsPerDay = "requests_per_day"
        case inputTokensPerRequest = "input_tokens_per_request"
        case outputTokensPerRequest = "output_tokens_per_request"
        case windowHoursPerDay = "window_hours_per_day"
        case maxTTFTMs = "max_ttft_ms"
        case maxTPOTMs = "max_tpot_ms"
        case offPeakShare = "off_peak_share"
        case longPromptShare = "long_prompt_share"
    }

    /// Where a model behind an API stands in a workload file.
    package enum ModelPlace: CaseIterable, Hashable, Sendable {
        case closed
        case managedOpen
        case hybridClosed
        case hybridOpen
    }

    /// Numbers of a priced model.
    package enum ModelInput: CaseIterable, Hashable, Sendable {
        case attempts, tokenizerFactor, priceFactor, discount, reasoningPerOutput
        /// A price of one of its lists.
        case price(PriceField, in: List = .usual)

        /// A list of prices; the raw value is its key in the file.
        package enum List: String, CaseIterable, Hashable, Sendable {
            case usual = "prices"
            case offPeak = "prices.off_peak.prices"
            case longPrompts = "prices.long_context"
        }

        package static let allCases =
            [attempts, tokenizerFactor, priceFactor, discount, reasoningPerOutput]
            + List.allCases.flatMap { list in PriceField.allCases.map { price($0, in: list) } }

        /// The key in the file.
        var key: String {
            switch self {
            case .attempts: "attempts"
            case .tokenizerFactor: "tokenizer_factor"
            case .priceFactor: "price_factor"
            case .discount: "discount"
            case .reasoningPerOutput: "reasoning_per_output"
            case .price(let field, let list): "\(list.rawValue).\(field.rawValue)"
            }
        }
    }

    /// Fixed costs; the raw value is the key in the file.
    package enum FixedInput: String, CaseIterable, Hashable, Sendable {
        case staffFTE = "staff_fte"
        case usdPerMonth = "fixed_usd_per_month"
    }

    /// Where a fleet stands in a workload file.
    package enum FleetPlace: CaseIterable, Hashable, Sendable {
        case selfHosted, hybridOpen
        /// Endpoints in the place of an API.
        case closed, managedOpen
    }

    /// Where units stand in a workload file.
    package enum CapacityPlace: CaseIterable, Hashable, Sendable {
        case closed, managedOpen
    }

    /// Numbers of units that a vendor sells by the month; the raw value is the key in the file.
    package enum ProvisionedInput: String, CaseIterable, Hashable, Sendable {
        case unitUSDPerMonth = "unit_usd_per_month"
        case inputTokensPerMinute = "input_tokens_per_minute"
        case outputWeight = "output_weight"
        case cachedWeight = "cached_weight"
        case minimumUnits = "minimum_units"
        case step
    }

    /// Numbers of a fleet; the raw value is the key in the file.
    package enum FleetInput: String, CaseIterable, Hashable, Sendable {
        case usdPerGPUHour = "usd_per_gpu_hour"
        case usdPerHour = "usd_per_hour"
        case capexUSDPerGPU = "owned.capex_usd_per_gpu"
        case lifeMonths = "owned.life_months"
        case residualShare = "owned.residual_share"
        case resaleShare = "owned.resale_share"
        case financeSharePerYear = "owned.finance_share_per_year"
        case capitalSharePerYear = "owned.capital_share_per_year"
        case installationUSDPerGPU = "owned.installation_usd_per_gpu"
        case horizonMonths = "owned.horizon_months"
        case maintenanceSharePerYear = "owned.maintenance_share_per_year"
        case kilowattsPerGPU = "owned.kilowatts_per_gpu"
        case pue = "owned.pue"
        case usdPerKWh = "owned.usd_per_kwh"
        case colocationUSDPerMonth = "owned.colocation_usd_per_month"
        case gpusPerReplica = "gpus_per_replica"
        case tokensPerSecond = "tokens_per_second"
        case prefillTokensPerSecond = "prefill_tokens_per_second"
        case decodeTokensPerSecond = "decode_tokens_per_second"
        case prefixHitShare = "prefix_hit_share"
        case reasoningPerOutput = "reasoning_per_output"
        case safeShare = "safe_share"
        case spareReplicas = "spare_replicas"
        case minimumReplicas = "minimum_replicas"
        case overheadShare = "overhead_share"
        case paidHours = "paid_hours_per_month"
        case minimumPaidHours = "minimum_paid_hours_per_month"
        case interruptedShare = "interrupted_share"
        case attempts
    }

    /// Numbers of the hybrid's routing; the raw value is the key in the file.
    package enum RoutingInput: String, CaseIterable, Hashable, Sendable {
        case routedShare = "routed_share"
        case redoShare = "redo_share"
        case usdPerMillionRequests = "router_usd_per_million_requests"
        case escalatedShare = "escalated_share"
    }

    /// Where the number stands in a workload file, in which the options have these names.
    package func field(in names: LanguageModelNames) -> Field {
        switch self {
        case .workload(let input): Field("workload", input.rawValue)
        case .fteUSDPerMonth: Field("fte_usd_per_month")
        case .model(let place, let input): place.field(in: names).appending(path: input.key)
        case .fixed(let kind, let input): names.field(of: kind).appending(input.rawValue)
        case .staffOverClosed: names.field(of: .managedOpen).appending("staff_fte_over_closed")
        case .fleet(let input, let place): place.field(in: names).appending(path: input.rawValue)
        case .provisioned(let place, let input): place.field(in: names).appending(input.rawValue)
        case .routing(let input): names.field(of: .hybrid).appending(input.rawValue)
        }
    }

    /// Every input that a scenario may have.
    package static let all: [Input] = {
        var inputs = WorkloadInput.allCases.map(Input.workload) + [.fteUSDPerMonth]
        // What a hybrid's open model takes stands under one key, wherever it runs.
        for place in ModelPlace.allCases { inputs += ModelInput.allCases.map { .model(place, $0) } }
        for kind in LanguageModelOption.allCases { inputs += FixedInput.allCases.map { .fixed(kind, $0) } }
        inputs.append(.staffOverClosed)
        for place in FleetPlace.allCases {
            inputs += FleetInput.allCases.filter { $0.stands(at: place) }.map { .fleet($0, at: place) }
        }
        for place in CapacityPlace.allCases {
            inputs += ProvisionedInput.allCases.map { .provisioned(place, $0) }
        }
        return inputs + RoutingInput.allCases.map(Input.routing)
    }()

    /// The input that stands under these keys of a workload file, `options.closed.attempts`; nil for keys that
    /// hold no number to be varied.
    package init?(field: String, in names: LanguageModelNames) {
        guard let input = names.usualField(field).flatMap({ Self.byField[$0] }) else { return nil }
        self = input
    }

    private static let byField = Dictionary(
        uniqueKeysWithValues: all.map { ($0.field(in: .usual).description, $0) })

    /// Whether more of it makes an option cheaper, so that its favourable end is the high one.
    package var isFavourableWhenHigh: Bool {
        switch self {
        case .workload(let input):
            switch input {
            case .inputShare, .cachedShare, .batchShare, .tokensPerRequest, .activeDaysPerMonth, .lastsMonths,
                .windowHoursPerDay, .maxTTFTMs, .maxTPOTMs, .offPeakShare:
                true
            case .tokensPerDay, .cacheWriteShare, .peakToAverage, .requestsPerDay, .inputTokensPerRequest,
                .outputTokensPerRequest, .longPromptShare:
                false
            }
        case .model(_, let input): input == .discount
        case .fleet(let input, _):
            switch input {
            case .tokensPerSecond, .prefillTokensPerSecond, .decodeTokensPerSecond, .prefixHitShare,
                .safeShare, .lifeMonths, .horizonMonths, .residualShare, .resaleShare:
                true
            default: false
            }
        case .provisioned(_, let input): input == .inputTokensPerMinute
        case .routing(let input): input == .routedShare
        case .fteUSDPerMonth, .fixed, .staffOverClosed: false
        }
    }

    /// Whether its values are whole numbers.
    package var isCount: Bool {
        switch self {
        case .fleet(.gpusPerReplica, _), .fleet(.spareReplicas, _), .fleet(.minimumReplicas, _),
            .provisioned(_, .minimumUnits), .provisioned(_, .step):
            true
        default: false
        }
    }
}

extension Input.ModelPlace {
    fileprivate func field(in names: LanguageModelNames) -> Field {
        switch self {
        case .closed: names.field(of: .closed)
        case .managedOpen: names.field(of: .managedOpen)
        case .hybridClosed: names.field(of: .hybrid).appending("closed")
        case .hybridOpen: names.field(of: .hybrid).appending("open")
        }
    }
}

extension Input.FleetPlace {
    fileprivate func field(in names: LanguageModelNames) -> Field {
        switch self {
        case .selfHosted: names.field(of: .selfHosted)
        case .hybridOpen: names.field(of: .hybrid).appending("open")
        case .closed: names.field(of: .closed).appending("dedicated")
        case .managedOpen: names.field(of: .managedOpen).appending("dedicated")
        }
    }
}

extension Input.CapacityPlace {
    fileprivate func field(in names: LanguageModelNames) -> Field {
        switch self {
        case .closed: names.field(of: .closed).appending("provisioned")
        case .managedOpen: names.field(of: .managedOpen).appending("provisioned")
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
            .fleet(.financeSharePerYear, _), .fleet(.maintenanceSharePerYear, _),
            .fleet(.capitalSharePerYear, _), .workload(.offPeakShare), .workload(.longPromptShare),
            .model(_, .discount), .provisioned(_, .cachedWeight):
            min(1, value)
        case .fleet(.prefixHitShare, _), .fleet(.interruptedShare, _): min(InputError.largestPart, value)
        case .workload(.activeDaysPerMonth): min(31, value)
        case .workload(.windowHoursPerDay): min(24, value)
        case .fleet(.paidHours, _), .fleet(.minimumPaidHours, _): min(CalendarMonth.hours, value)
        case .fleet(.gpusPerReplica, _), .provisioned(_, .step): max(1, whole(value, from: base))
        default: isCount ? whole(value, from: base) : value
        }
    }

    private func whole(_ value: Rational, from base: Rational) -> Rational {
        value < base ? value.roundedDown : value.roundedUp
    }
}

extension Input.FleetInput {
    /// Whether fleets in a place have it: of an endpoint the hour is rented whole, and a hybrid writes what its open
    /// model takes under one key, wherever it runs.
    fileprivate func stands(at place: Input.FleetPlace) -> Bool {
        let isEndpoint = place == .closed || place == .managedOpen
        return switch self {
        case .attempts, .reasoningPerOutput: place != .hybridOpen
        case .usdPerHour: isEndpoint
        case .usdPerGPUHour, .gpusPerReplica: !isEndpoint
        default: !isEndpoint || !rawValue.hasPrefix("owned.")
        }
    }
}
