namespace WeChat.Api.WebOAuth;

/// <summary>What a person agreed to show. <see cref="ToString"/> shows nothing of it.</summary>
public sealed class WebOAuthUser
{
    public string OpenId { get; init; } = "";

    /// <summary>With an Open Platform account.</summary>
    public string? UnionId { get; init; }

    public string Nickname { get; init; } = "";

    /// <summary>0 since 2021; before that 1 for men, 2 for women.</summary>
    public int Sex { get; init; }

    /// <summary>Empty since 2021, as are the city and the country.</summary>
    public string Province { get; init; } = "";

    public string City { get; init; } = "";

    public string Country { get; init; } = "";

    /// <summary>Empty without a picture; it ends when the person changes it.</summary>
    public string PictureUrl { get; init; } = "";

    public IReadOnlyList<string> Privileges { get; init; } = [];

    public override string ToString() => "a person's profile (withheld)";
}
