namespace WeChat.Api.Ocr;

/// <summary>What stands on one side of an ID card; the other side's fields are null.</summary>
public sealed record IdCardReading
{
    /// <summary>The front is the side with the photograph.</summary>
    public bool IsFront { get; init; }

    public string? Name { get; init; }

    /// <summary>18 characters.</summary>
    public string? Number { get; init; }

    public string? Address { get; init; }

    /// <summary>男 or 女.</summary>
    public string? Gender { get; init; }

    /// <summary>The ethnic group, for instance 汉.</summary>
    public string? Nationality { get; init; }

    /// <summary>Back only: <c>yyyyMMdd-yyyyMMdd</c>, or 长期 in place of the end.</summary>
    public string? Validity { get; init; }

    public override string ToString() => IsFront ? "ID card, front" : "ID card, back";
}
