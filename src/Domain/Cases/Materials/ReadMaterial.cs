using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>A material and what was read in it.</summary>
public sealed record ReadMaterial(MaterialFacts Facts, DocumentReading? Reading);
