namespace WeChatUnion.Domain.Cases.Materials;

/// <summary>Name of a stored object: what it belongs to and which of its pieces it is.</summary>
/// <param name="Owner">Id of a material or of an upload under way.</param>
/// <param name="Piece"><c>original</c>, <c>view</c>, <c>thumbnail</c>, or <c>part-</c> and a number.</param>
public readonly record struct ObjectKey(Guid Owner, string Piece)
{
    public const string Original = "original";
    public const string View = "view";
    public const string Thumbnail = "thumbnail";
    private const string PartPrefix = "part-";

    public static ObjectKey Of(MaterialId id, MaterialPicture picture) =>
        new(
            id.Value,
            picture switch
            {
                MaterialPicture.Original => Original,
                MaterialPicture.View => View,
                MaterialPicture.Thumbnail => Thumbnail,
                _ => throw new ArgumentOutOfRangeException(nameof(picture)),
            }
        );

    public static ObjectKey OfPart(MaterialUploadId id, int number) =>
        new(id.Value, $"{PartPrefix}{number:D3}");

    /// <summary>All that can be stored of a material.</summary>
    public static IEnumerable<ObjectKey> All(MaterialId id) =>
        [new(id.Value, Original), new(id.Value, View), new(id.Value, Thumbnail)];

    public bool IsPart => Piece.StartsWith(PartPrefix, StringComparison.Ordinal);

    public override string ToString() => $"{Owner:N}.{Piece}";

    /// <summary>The inverse of <see cref="ToString"/>.</summary>
    public static bool TryParse(string name, out ObjectKey key)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && Guid.TryParseExact(name[..dot], "N", out var owner))
        {
            key = new(owner, name[(dot + 1)..]);
            return key.Piece is Original or View or Thumbnail || key.IsPart;
        }
        key = default;
        return false;
    }
}
