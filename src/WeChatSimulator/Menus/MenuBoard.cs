using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using WeChatSimulator.Fans;
using WeChatSimulator.Page;

namespace WeChatSimulator.Menus;

/// <summary>The account's menus: those the back end created, else the default of the options.</summary>
internal sealed class MenuBoard(IOptions<SimulatorOptions> options, PageSignals signals)
{
    private readonly Lock gate = new();
    private volatile Created? created;
    private IReadOnlyList<ConditionalMenu> conditional = [];
    private long lastId = 449_778_000;

    /// <summary>The menu as it was sent to menu/create; null when there is none.</summary>
    public JsonNode? Sent => created?.Json.DeepClone();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ConditionalMenu> Conditional => Volatile.Read(ref conditional);

    public long Id => created?.Id ?? 0;

    public IReadOnlyList<ShownButton> Shown => created?.Buttons ?? [.. options.Value.DefaultMenu];

    /// <summary>Parents left out.</summary>
    public IEnumerable<ShownButton> Leaves =>
        Shown.SelectMany(button => button.SubButton.Count > 0 ? button.SubButton : [button]);

    public void Create(JsonNode json, IReadOnlyList<ShownButton> buttons)
    {
        created = new(Interlocked.Increment(ref lastId), json, buttons);
        signals.Raise("menu");
    }

    /// <summary>Takes all menus away, the conditional ones too.</summary>
    public void Delete()
    {
        lock (gate)
        {
            created = null;
            conditional = [];
        }

        signals.Raise("menu");
    }

    /// <returns>The menu's id.</returns>
    public long Add(JsonNode buttons, JsonNode rule, MatchRule match)
    {
        lock (gate)
        {
            var id = Interlocked.Increment(ref lastId);
            conditional = [.. conditional, new(id, buttons.DeepClone(), rule.DeepClone(), match)];
            return id;
        }
    }

    public bool Remove(string? id)
    {
        lock (gate)
        {
            var before = conditional.Count;
            conditional =
            [
                .. conditional.Where(menu =>
                    menu.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) != id
                ),
            ];
            return conditional.Count < before;
        }
    }

    /// <summary>The buttons a fan sees: the newest conditional menu that fits, else the default.</summary>
    public JsonNode? For(Fan fan, IReadOnlyList<int> tags) =>
        Conditional.LastOrDefault(menu => menu.Match.Fits(fan, tags))?.Buttons.DeepClone() ?? Sent;

    private sealed record Created(long Id, JsonNode Json, IReadOnlyList<ShownButton> Buttons);
}
