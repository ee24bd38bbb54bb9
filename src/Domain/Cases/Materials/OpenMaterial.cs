namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>
/// Opens what is stored of a material, without asking who may see it: for this room's own pages and reviews, which ask first.
/// </summary>
public sealed class OpenMaterial(IMaterialStore materials, IMaterialVault vault)
{
    private const string Jpeg = "image/jpeg";

    /// <summary>Null when there is none, or it is not ready yet.</summary>
    /// <exception cref="MaterialStorageException">The storage failed, now or while it is read.</exception>
    public async Task<OpenedMaterial?> OpenAsync(
        MaterialId id,
        MaterialPicture picture,
        CancellationToken cancel
    )
    {
        var material = await materials.FindAsync(id, cancel);
        var isThere =
            picture == MaterialPicture.Original
                ? material?.State is MaterialState.Received or MaterialState.Ready
                : material?.State is MaterialState.Ready;
        if (material is null || !isThere)
        {
            return null;
        }
        var type = picture == MaterialPicture.Original ? TypeOf(material.Format) : Jpeg;
        return await vault.OpenAsync(ObjectKey.Of(id, picture), cancel) is { } content
            ? new(content, type)
            : null;
    }

    private static string TypeOf(MaterialFormat? format) =>
        format switch
        {
            MaterialFormat.Jpeg => Jpeg,
            MaterialFormat.Png => "image/png",
            MaterialFormat.WebP => "image/webp",
            MaterialFormat.Pdf => "application/pdf",
            MaterialFormat.Ofd => "application/ofd",
            _ => "application/octet-stream",
        };
}
