namespace WeChatSimulator.Templates;

/// <summary>What one fan has agreed to receive from one account.</summary>
internal sealed class Consents
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Consent> byTemplate = [];

    public IReadOnlyDictionary<string, Consent> All
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<string, Consent>(byTemplate);
            }
        }
    }

    /// <summary>The fan answers a popup; a no leaves what was agreed before.</summary>
    public void Answer(string templateId, TemplateKind kind, bool accepts)
    {
        if (accepts)
        {
            Change(
                templateId,
                held =>
                    kind is TemplateKind.LongTerm
                        ? new(held.Left, IsLasting: true, IsOff: false)
                        : new(held.Left + 1, held.IsLasting, IsOff: false)
            );
        }
    }

    /// <summary>The fan turns a template on or off in the settings; off, earlier consents are lost.</summary>
    public void Set(string templateId, bool isOn) =>
        Change(templateId, held => isOn ? held with { IsOff = false } : new(0, false, IsOff: true));

    /// <returns>0, or WeChat's code: 43101 (no consent left) or 43107 (turned off).</returns>
    public int Spend(string templateId)
    {
        lock (gate)
        {
            var held = byTemplate.GetValueOrDefault(templateId);
            if (held.IsOff)
            {
                return 43107;
            }

            if (held.IsLasting)
            {
                return 0;
            }

            if (held.Left == 0)
            {
                return 43101;
            }

            byTemplate[templateId] = held with { Left = held.Left - 1 };
            return 0;
        }
    }

    private void Change(string templateId, Func<Consent, Consent> to)
    {
        lock (gate)
        {
            byTemplate[templateId] = to(byTemplate.GetValueOrDefault(templateId));
        }
    }
}
