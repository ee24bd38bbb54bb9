namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>A part that is stored.</summary>
public sealed class MaterialUploadPart
{
    public const string Table = "cases_material_upload_parts";

    private MaterialUploadPart() { }

    public MaterialUploadId UploadId { get; private set; }

    /// <summary>From 0.</summary>
    public int Number { get; private set; }

    public static MaterialUploadPart Of(MaterialUploadId upload, int number) =>
        new() { UploadId = upload, Number = number };
}
