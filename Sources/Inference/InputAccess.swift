import Cost

extension ScenarioOf {
    /// The value of an input; nil where the scenario has no such option, or other GPUs or another routing.
    package func value(of input: Input) -> Number? {
        switch input {
        case .workload(let part): workload[part]
        case .fteUSDPerMonth: fteUSDPerMonth
        case .model(.hybridOpen, .attempts):
            self[fleet: .hybridOpen]?.attempts ?? self[model: .hybridOpen]?.attempts
        case .model(let place, let part): self[model: place]?[part]
        // What the managed option takes is then a sum, and its part beyond closed is the input.
        case .fixed(.managedOpen, .staffFTE): isStaffOverClosed ? nil : managedOpen?.fixed.staffFTE
        case .fixed(let option, let part): self[fixedOf: option]?[part]
        case .staffOverClosed: isStaffOverClosed ? managedOpen?.fixed.staffFTE : nil
        case .fleet(let part, let place): self[fleet: place]?[part]
        case .routing(let part): hybrid?.routing[part]
        }
    }

    /// The scenario with another value of an input; nil where `value(of:)` is nil.
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
        case .fixed(let option, let part): set(option, part, to: value)
        case .staffOverClosed: if isStaffOverClosed { managedOpen?.fixed.staffFTE = value }
        case .fleet(let part, .selfHosted): selfHosted?.fleet[part] = value
        case .fleet(let part, .hybridOpen):
            if case .selfHosted(var fleet) = hybrid?.open {
                fleet[part] = value
                hybrid?.open = .selfHosted(fleet)
            }
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
            case .selfHosted where part == .attempts: set(.fleet(.attempts, at: .hybridOpen), to: value)
            default: break
            }
        }
    }

    private mutating func set(_ option: OptionID, _ part: Input.FixedInput, to value: Number) {
        switch LanguageModelOption(option) {
        case .closed: closed?.fixed[part] = value
        case .managedOpen: managedOpen?.fixed[part] = value
        case .selfHosted: selfHosted?.fixed[part] = value
        case .hybrid: hybrid?.fixed[part] = value
        case nil: break
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
        }
    }

    /// The fixed costs of an option as they are written; nil where it is not compared.
    subscript(fixedOf option: OptionID) -> FixedCostsOf<Number>? {
        switch LanguageModelOption(option) {
        case .closed: closed?.fixed
        case .managedOpen: managedOpen?.fixed
        case .selfHosted: selfHosted?.fixed
        case .hybrid: hybrid?.fixed
        case nil: nil
        }
    }
}

extension WorkloadOf {
    fileprivate subscript(input: Input.WorkloadInput) -> Number? {
        get {
            switch input {
            case .tokensPerDay: tokensPerDay
            case .inputShare: inputShare
            case .cachedShare: cachedShare
            case .cacheWriteShare: cacheWriteShare
            case .batchShare: batchShare
            case .tokensPerRequest: tokensPerRequest
            case .peakToAverage: peakToAverage
            case .activeDaysPerMonth: activeDaysPerMonth
            case .lastsMonths: lastsMonths
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
            case .inputPrice: prices.input
            case .outputPrice: prices.output
            case .cachedInputPrice: prices.cachedInput
            case .cacheWritePrice: prices.cacheWrite
            case .batchInputPrice: prices.batch?.input
            case .batchOutputPrice: prices.batch?.output
            }
        }
        set {
            guard let newValue else { return }
            switch input {
            case .attempts: attempts = newValue
            case .tokenizerFactor: tokenizerFactor = newValue
            case .priceFactor: priceFactor = newValue
            case .inputPrice: prices.input = newValue
            case .outputPrice: prices.output = newValue
            case .cachedInputPrice: prices.cachedInput = newValue
            case .cacheWritePrice: prices.cacheWrite = newValue
            case .batchInputPrice: prices.batch?.input = newValue
            case .batchOutputPrice: prices.batch?.output = newValue
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
