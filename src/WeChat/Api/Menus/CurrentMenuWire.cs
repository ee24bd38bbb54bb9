using System.Text.Json.Serialization;
using WeChat.Api.Http;

namespace WeChat.Api.Menus;

internal sealed record CurrentMenuAnswer : ApiAnswer
{
    [JsonConverter(typeof(FlagConverter))]
    public bool? IsMenuOpen { get; init; }

    public Info? SelfmenuInfo { get; init; }

    internal override bool HasContent => IsMenuOpen is not null;

    internal sealed record Info(IReadOnlyList<Item>? Button);

    /// <summary>Unlike elsewhere, lists are wrapped in an object.</summary>
    internal sealed record Listed<T>(IReadOnlyList<T>? List);

    internal sealed record Item
    {
        public required string Name { get; init; }

        public string? Type { get; init; }

        public string? Key { get; init; }

        public string? Url { get; init; }

        public string? Value { get; init; }

        public string? Appid { get; init; }

        public string? Pagepath { get; init; }

        public Listed<CurrentMenuArticle>? NewsInfo { get; init; }

        public Listed<Item>? SubButton { get; init; }

        public CurrentMenuButton Button() =>
            new()
            {
                Name = Name,
                Type = Type,
                Key = Key,
                Url = Url,
                Value = Value,
                AppId = Appid,
                PagePath = Pagepath,
                Articles = NewsInfo?.List ?? [],
                SubButtons = [.. (SubButton?.List ?? []).Select(sub => sub.Button())],
            };
    }
}
