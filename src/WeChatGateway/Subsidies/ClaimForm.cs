using System.Globalization;
using Microsoft.Extensions.Primitives;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Subsidies;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>The page's form as the tenant keeps it. What is no value of its field is nothing.</summary>
internal static class ClaimForm
{
    public static ReturnHomeForm Read(IFormCollection sent) =>
        new(
            Text(sent["region"]),
            DateOnly.TryParseExact(
                sent["date"],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null,
            Enum.TryParse<TravelMode>(sent["mode"], out var mode) && Enum.IsDefined(mode)
                ? mode
                : null,
            Enum.TryParse<Kin>(sent["kin"], out var kin) && Enum.IsDefined(kin) ? kin : null,
            Text(sent["invoice"])
        );

    public static IReadOnlyList<MaterialId> MaterialsOf(StringValues sent) =>
        [
            .. sent.Select(one => Guid.TryParse(one, out var id) ? new MaterialId(id) : default)
                .Where(one => one != default),
        ];

    private static string? Text(string? sent) =>
        string.IsNullOrWhiteSpace(sent) || sent.Length > 30 ? null : sent.Trim();
}
