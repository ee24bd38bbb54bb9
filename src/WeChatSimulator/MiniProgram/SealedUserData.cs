namespace WeChatSimulator.MiniProgram;

internal sealed record SealedUserData(
    string EncryptedData,
    string Iv,
    string? RawData,
    string? Signature
);
