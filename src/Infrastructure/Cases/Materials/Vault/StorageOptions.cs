namespace WeChatUnion.Infrastructure.Cases.Materials.Vault;

/// <summary>Settings section <c>Storage</c>: where photos and documents are kept, always encrypted.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";
    public const string DefaultRoot = "data/materials";

    public StorageKind Kind { get; set; } = StorageKind.Files;

    /// <summary>Of <see cref="StorageKind.Files"/>; a relative path starts at the content root.</summary>
    public string Root { get; set; } = DefaultRoot;

    /// <summary>Host and port of <see cref="StorageKind.S3"/>, such as <c>s3.example.cn:9000</c>.</summary>
    public string Endpoint { get; set; } = "";

    public string Bucket { get; set; } = "";

    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>Empty: the endpoint says it.</summary>
    public string Region { get; set; } = "";

    public bool UseTls { get; set; } = true;
}
