using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Gateway.Cases.Desk;

internal static class CaseDeskPaths
{
    public const string List = "/console/cases";
    public const string Next = List + "/next";
    public const string Green = List + "/green";
    public const string Recusals = List + "/recusals";
    public const string Statistics = List + "/statistics";
    public const string Picture = List + "/materials/{id}/view";
    public const string CounterView = CounterMaterials + "/{id}/view";
    public const string CounterThumbnail = CounterMaterials + "/{id}/thumbnail";
    private const string CounterMaterials = List + "/counter/materials";

    public static string NextAfter(CaseId id) => $"{Next}?left={id.Value}";

    public static string Of(CaseId id) => $"{List}/{id.Value}";

    public static string Of(MaterialId id) => $"{List}/materials/{id.Value}/view";

    public static string CounterViewOf(MaterialId id) => $"{CounterMaterials}/{id.Value}/view";

    public static string CounterThumbnailOf(MaterialId id) =>
        $"{CounterMaterials}/{id.Value}/thumbnail";
}
