namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>An original that was judged and stored.</summary>
/// <param name="Sha256">64 lower-case hex digits.</param>
public sealed record KeptFile(MaterialFormat Format, long Bytes, string Sha256);
