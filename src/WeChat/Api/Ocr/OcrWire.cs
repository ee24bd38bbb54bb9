using WeChat.Api.Http;

namespace WeChat.Api.Ocr;

internal sealed record IdCardAnswer : ApiAnswer
{
    /// <summary>Front or Back.</summary>
    public string? Type { get; init; }

    public string? Name { get; init; }

    public string? Id { get; init; }

    public string? Addr { get; init; }

    public string? Gender { get; init; }

    public string? Nationality { get; init; }

    public string? ValidDate { get; init; }

    internal override bool HasContent => (ValidDate ?? Addr ?? Nationality) is not null;

    public IdCardReading Read() =>
        new()
        {
            IsFront = string.Equals(Type, "Front", StringComparison.OrdinalIgnoreCase),
            Name = Name,
            Number = Id,
            Address = Addr,
            Gender = Gender,
            Nationality = Nationality,
            Validity = ValidDate,
        };
}

internal sealed record BankCardAnswer : ApiAnswer
{
    public string? Number { get; init; }

    /// <summary>What WeChat's own example shows in place of <see cref="Number"/>.</summary>
    public string? Id { get; init; }

    internal override bool HasContent => Number is not null;

    public BankCardReading Read(string path) => new(Needs(Number ?? Id, path, "number"));
}

internal sealed record TextAnswer : ApiAnswer
{
    public IReadOnlyList<TextItem>? Items { get; init; }

    public TextSize? ImgSize { get; init; }

    internal override bool HasContent => ImgSize is not null;

    public PrintedTextReading Read() =>
        new([.. (Items ?? []).Select(item => item.Read())], ImgSize?.W ?? 0, ImgSize?.H ?? 0);
}

internal sealed record TextItem(string? Text, TextCorners? Pos)
{
    public PrintedLine Read()
    {
        var pos = Pos ?? new(default, default, default, default);
        return new(
            Text ?? string.Empty,
            pos.LeftTop,
            pos.RightTop,
            pos.RightBottom,
            pos.LeftBottom
        );
    }
}

internal sealed record TextCorners(
    PictureSpot LeftTop,
    PictureSpot RightTop,
    PictureSpot RightBottom,
    PictureSpot LeftBottom
);

internal sealed record TextSize(int W, int H);
