namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

public enum StorageKind
{
    /// <summary>A folder. Several nodes need one they share.</summary>
    Files,

    /// <summary>Object storage that speaks S3.</summary>
    S3,
}
