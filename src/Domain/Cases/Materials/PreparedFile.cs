using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>What preparing an original yielded, beside its view and thumbnail in the vault.</summary>
public sealed record PreparedFile(int Pages, long? PerceptualHash, DocumentReading? Reading);
