namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>What a member is told about a material.</summary>
/// <param name="Message">Why it is refused; null otherwise.</param>
public sealed record MaterialFacts(
    MaterialId Id,
    string Slot,
    MaterialState State,
    MaterialFormat? Format,
    long Bytes,
    int Pages,
    string? Message
)
{
    public static MaterialFacts Of(Material material) =>
        new(
            material.Id,
            material.Slot,
            material.State,
            material.Format,
            material.Bytes,
            material.Pages,
            material.RefusalCode is { } code ? MaterialRefusals.Of(code).Message : null
        );
}
