namespace WeChatUnion.Architecture.Tests.House;

/// <summary>Where a type stands: its layer, and the folder below it, which is a room or a technical folder.</summary>
/// <param name="Folder">Empty for what stands at the layer's root.</param>
public sealed record Place(string Layer, string Folder, bool IsContract)
{
    private const string Ours = "WeChatUnion";

    /// <summary>Null for a namespace that is not of the house.</summary>
    public static Place? Of(string? space) =>
        space?.Split('.') is [Ours, "Domain" or "Infrastructure" or "Gateway", ..] parts
            ? new(parts[1], parts.ElementAtOrDefault(2) ?? "", parts.Contains("Contracts"))
            : null;
}
