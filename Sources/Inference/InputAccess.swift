import Cost

extension ScenarioOf {
    /// The value of an input; nil where the scenario has no such option, or other GPUs or another routing.
    package func value(of input: Input) -> Number? {
        switch input {
        case .workload(let part): workload[part]
        case .fteUSDPerMonth: fteUSDPerMonth
        case .model(.hybridOpen, .attempts):
            self[fleet: .hybridOpen]?.attempts ?? self[model: .hybridOpen]?.attempts
        case .model(.hybridOpen, .reasoningPerOutput):
            self[fleet: .hybridOpen]?.reasoningPerOutput ?? self[model: .hybridOpen]?.reasoningPerOutput
        case .model(let place, let part): hasModel(at: place, part) ? self[model: place]?[part] : nil
        // What the managed option takes is then a sum, and its part beyond closed is the input.
        case .fixed(.managedOpen, .staffFTE): isStaffOverClosed ? nil : managedOpen?.fixed.staffFTE
        case .fixed(let kind, let part): self[fixedOf: kind]?[part]
        case .staffOverClosed: isStaffOverClosed ? managedOpen?.fixed.staffFTE : nil
        case .fleet(let part, let place): self[fleet: place]?[part]
        case .provisioned(let place, let part): self[units: place]?[part]
        case .routing(let part): hybrid?.routing[part]
        }
    }

    /// The scenario with another value of an input, not `settled`; nil where `value(of:)` is nil.
    package func setting(_ input: Input, to value: Number) -> ScenarioOf<Number>? {
        guard self.value(of: input) != nil else { return nil }
        var copy = self
        copy.set(input, to: value)
        return copy
    }

    /// Gives an input another value; does nothing where `value(of:)` is nil.
    mutating func set(_ input: Input, to value: Number) {
        switch input {
        case .workload(let part): workload[part] = value
        case .fteUSDPerMonth: fteUSDPerMonth = value
        case .model(let place, let part): set(place, part, to: value)
        case .fixed(.managedOpen, .staffFTE): if !isStaffOverClosed { managedOpen?.fixed.staffFTE = value }
        case .fixed(let kind, let part): set(kind, part, to: value)
        case .staffOverClosed: if isStaffOverClosed { managedOpen?.fixed.staffFTE = value }
        case .fleet(let part, let place): setFleet(at: place, part, to: value)
        case .provisioned(let place, let part): set(place, part, to: value)
        case .routing(let part): hybrid?.routing[part] = value
        }
    }

    private mutating func set(_ place: Input.ModelPlace, _ part: Input.ModelInput, to value: Number) {
        switch place {
        case .closed: closed?.model[part] = value
        case .managedOpen: managedOpen?.model[part] = value
        case .hybridClosed: hybrid?.closed[part] = value
        case .hybridOpen:
            switch hybrid?.open {
            case .managed(var model):
                model[part] = value
                hybrid?.open = .managed(model)
            case .selfHosted where part == .attempts: setFleet(at: .hybridOpen, .attempts, to: value)
            case .selfHosted where part == .reasoningPerOutput:
                setFleet(at: .hybridOpen, .reasoningPerOutput, to: value)
            default: break
            }
        }
    }

    private mutating func setFleet(at place: Input.FleetPlace, _ part: Input.FleetInput, to value: Number) {
        guard var fleet = self[fleet: place] else { return }
        fleet[part] = value
        switch place {
        case .selfHosted: selfHosted?.fleet = fleet
        case .hybridOpen: hybrid?.open = .selfHosted(fleet)
        case .closed: closed?.capacity = .dedicated(fleet)
        case .managedOpen: managedOpen?.capacity = .dedicated(fleet)
        }
    }

    private mutating func set(
        _ place: Input.CapacityPlace, _ part: Input.ProvisionedInput, to value: Number
    ) {
        guard var units = self[units: place] else { return }
        units[part] = value
        switch place {
        case .closed: closed?.capacity = .provisioned(units)
        case .managedOpen: managedOpen?.capacity = .provisioned(units)
        }
    }

    private mutating func set(_ kind: LanguageModelOption, _ part: Input.FixedInput, to value: Number) {
        switch kind {
        case .closed: closed?.fixed[part] = value
        case .managedOpen: managedOpen?.fixed[part] = value
        case .selfHosted: selfHosted?.fixed[part] = value
        case .hybrid: hybrid?.fixed[part] = value
        }
    }

    private subscript(model place: Input.ModelPlace) -> PricedModelOf<Number>? {
        switch place {
        case .closed: return closed?.model
        case .managedOpen: return managedOpen?.model
        case .hybridClosed: return hybrid?.closed
        case .hybridOpen:
            guard case .managed(let model)? = hybrid?.open else { return nil }
            return model
        }
    }

    private subscript(fleet place: Input.FleetPlace) -> FleetOf<Number>? {
        switch place {
        case .selfHosted: return selfHosted?.fleet
        case .hybridOpen:
            guard case .selfHosted(let fleet)? = hybrid?.open else { return nil }
            return fleet
        case .closed: return closed?.capacity?.fleet
        case .managedOpen: return managedOpen?.capacity?.fleet
        }
    }

    private subscript(units place: Input.CapacityPlace) -> ProvisionedOf<Number>? {
        switch place {
        case .closed: closed?.capacity?.units
        case .managedOpen: managedOpen?.capacity?.units
        }
    }

    /// Whether a number of a model tells: where capacity is bought, only what a request takes of units and what is
    /// granted on their price does.
    private func hasModel(at place: Input.ModelPlace, _ part: Input.ModelInput) -> Bool {
        let capacity: CapacityOf<Number>? =
            switch place {
            case .closed: closed?.capacity
            case .managedOpen: managedOpen?.capacity
            case .hybridClosed, .hybridOpen: nil
            }
        switch (capacity, part) {
        case (nil, _): return true
        case (.provisioned, .price): return false
        case (.provisioned, _): return true
        case (.dedicated, _): return false
        }
    }

    /// The fixed costs of an option as they are written; nil where it is not compared.
    subscript(fixedOf kind: LanguageModelOption) -> FixedCostsOf<Number>? {
        switch kind {
        case .closed: closed?.fixed
        case .managedOpen: managedOpen?.fixed
        case .selfHosted: selfHosted?.fixed
        case .hybrid: hybrid?.fixed
        }
    }
}

extension WorkloadOf {
    fileprivate subscript(input: Input.WorkloadInput) -> Number? {
        get {
            switch input {
            case .tokensPerDay: requests?.perDay == nil ? tokensPerDay : nil
            case .inputShare: requests == nil ? inputShare : nil
            case .cachedShare: cachedShare
            case .cacheWriteShare: cacheWriteShare
            case .batchShare: batchShare
            case .tokensPerRequest: requests == nil ? tokensPerRequest : nil
            case .peakToAverage: peakToAverage
            case .activeDaysPerMonth: activeDaysPerMonth
            case .lastsMonths: lastsMonths
            case .requestsPerDay: requests?.perDay
            case .inputTokensPerRequest: requests?.inputTokens
            case .outputTokensPerRequest: requests?.outputTokens
            case .windowHoursPerDay: windowHoursPerDay
            case .maxTTFTMs: maxTTFTMs
            case .maxTPOTMs: maxTPOTMs
            case .offPeakShare: offPeakShare
            case .longPromptShare: longPromptShare
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .tokensPerDay: tokensPerDay = newValue
            case .inputShare: inputShare = newValue
            case .cachedShare: cachedShare = newValue
            case .cacheWriteShare: cacheWriteShare = newValue
            case .batchShare: batchShare = newValue
            case .tokensPerRequest: tokensPerRequest = newValue
            case .peakToAverage: peakToAverage = newValue
            case .activeDaysPerMonth: activeDaysPerMonth = newValue
            case .lastsMonths: if lastsMonths != nil { lastsMonths = newValue }
            case .requestsPerDay: if requests?.perDay != nil { requests?.perDay = newValue }
            case .inputTokensPerRequest: requests?.inputTokens = newValue
            case .outputTokensPerRequest: requests?.outputTokens = newValue
            case .windowHoursPerDay: windowHoursPerDay = newValue
            case .maxTTFTMs: if maxTTFTMs != nil { maxTTFTMs = newValue }
            case .maxTPOTMs: if maxTPOTMs != nil { maxTPOTMs = newValue }
            case .offPeakShare: offPeakShare = newValue
            case .longPromptShare: longPromptShare = newValue
            }
        }
    }
}

extension PricedModelOf {
    fileprivate subscript(input: Input.ModelInput) -> Number? {
        get {
            switch input {
            case .attempts: attempts
            case .tokenizerFactor: tokenizerFactor
            case .priceFactor: priceFactor
            case .discount: discount
            case .reasoningPerOutput: reasoningPerOutput
            case .price(let field, .usual): prices[field]
            case .price(let field, .offPeak): offPeak?[field]
            case .price(let field, .longPrompts): longPrompts?[field]
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .attempts: attempts = newValue
            case .tokenizerFactor: tokenizerFactor = newValue
            case .priceFactor: priceFactor = newValue
            case .discount: discount = newValue
            case .reasoningPerOutput: reasoningPerOutput = newValue
            case .price(let field, .usual): prices[field] = newValue
            case .price(let field, .offPeak): offPeak?[field] = newValue
            case .price(let field, .longPrompts): longPrompts?[field] = newValue
            }
        }
    }
}

extension FixedCostsOf {
    fileprivate subscript(input: Input.FixedInput) -> Number {
        get {
            switch input {
            case .staffFTE: staffFTE
            case .usdPerMonth: usdPerMonth
            }
        }
        set {
            switch input {
            case .staffFTE: staffFTE = newValue
            case .usdPerMonth: usdPerMonth = newValue
            }
        }
    }
}

extension HybridOf.Routing {
    fileprivate subscript(input: Input.RoutingInput) -> Number? {
        get {
            switch (self, input) {
            case (.router(let routed, _, _), .routedShare): routed
            case (.router(_, let redo, _), .redoShare): redo
            case (.router(_, _, let usd), .usdPerMillionRequests): usd
            case (.cascade(let escalated), .escalatedShare): escalated
            default: nil
            }
        }
        set {
            guard let value = newValue else { return }
            switch (self, input) {
            case (.router(_, let redo, let usd), .routedShare):
                self = .router(routedShare: value, redoShare: redo, usdPerMillionRequests: usd)
            case (.router(let routed, _, let usd), .redoShare):
                self = .router(routedShare: routed, redoShare: value, usdPerMillionRequests: usd)
            case (.router(let routed, let redo, _), .usdPerMillionRequests):
                self = .router(routedShare: routed, redoShare: redo, usdPerMillionRequests: value)
            case (.cascade, .escalatedShare):
                self = .cascade(escalatedShare: value)
            default: break
            }
        }
    }
}
