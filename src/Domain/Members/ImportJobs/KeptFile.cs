namespace WeChatUnion.Domain.Members.ImportJobs;

/// <param name="Sha256">Of the clear bytes, 64 lower-case hex digits.</param>
public sealed record KeptFile(long Bytes, string Sha256);
