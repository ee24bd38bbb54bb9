using System.Text.Json;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Seals and opens what was read in a document.</summary>
public sealed class MaterialReadings(IPersonalDataVault vault)
{
    public SealedText? Seal(MaterialId id, DocumentReading? reading) =>
        reading is null or { IsEmpty: true }
            ? null
            : vault.Seal(JsonSerializer.Serialize(reading), PlaceOf(id));

    /// <summary>Null when nothing was read.</summary>
    /// <exception cref="SealBrokenException">The value was altered, moved, or its key is not configured.</exception>
    public DocumentReading? Open(Material material) =>
        material.Reading is { } sealedText
            ? JsonSerializer.Deserialize<DocumentReading>(
                vault.Open(sealedText, PlaceOf(material.Id))
            )
            : null;

    private static SealedPlace PlaceOf(MaterialId id) => new(Material.Table, id.Value, "reading");
}
