using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using WeChatSimulator.Page;

namespace WeChatSimulator.Menus;

/// <summary>The account's menu: the one the back end created, else the default of the options.</summary>
internal sealed class MenuBoard(IOptions<SimulatorOptions> options, PageSignals signals)
{
    private volatile Created? created;

    /// <summary>The menu as it was sent to menu/create; null when there is none.</summary>
    public JsonNode? Sent => created?.Json.DeepClone();

    public IReadOnlyList<ShownButton> Shown => created?.Buttons ?? [.. options.Value.DefaultMenu];

    /// <summary>Parents left out.</summary>
    public IEnumerable<ShownButton> Leaves =>
        Shown.SelectMany(button => button.SubButton.Count > 0 ? button.SubButton : [button]);

    public void Create(JsonNode json, IReadOnlyList<ShownButton> buttons)
    {
        created = new(json, buttons);
        signals.Raise("menu");
    }

    public void Delete()
    {
        created = null;
        signals.Raise("menu");
    }

    private sealed record Created(JsonNode Json, IReadOnlyList<ShownButton> Buttons);
}
