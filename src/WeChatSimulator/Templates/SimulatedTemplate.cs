namespace WeChatSimulator.Templates;

/// <summary>A template that an account may send with.</summary>
public sealed class SimulatedTemplate
{
    public string Id { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    /// <summary>The text with its fields as <c>{{thing1.DATA}}</c>.</summary>
    public string Content { get; set; } = string.Empty;

    public TemplateKind Kind { get; set; }

    /// <summary>Belongs to the mini-program, else to the official account.</summary>
    public bool IsMiniProgram { get; set; }

    /// <summary>The values of enum fields by key.</summary>
    public Dictionary<string, List<string>> Listed { get; } = [];
}
