using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>What the reading process says of a document.</summary>
/// <param name="RefusalCode">Of one of <see cref="MaterialRefusals"/>; then the rest is empty.</param>
internal sealed record DocumentAnswer(
    string? RefusalCode,
    int Pages = 0,
    DocumentReading? Reading = null,
    PageDrawing? First = null
);
