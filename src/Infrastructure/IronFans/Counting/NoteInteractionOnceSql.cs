using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Counting;

/// <summary>Where the cause is the unit's key and stands there, nothing else of the unit is written.</summary>
internal sealed class NoteInteractionOnceSql : IHotWriteSql<NoteInteractionOnce>
{
    private const string IsKnown = $"EXISTS {PersonSql.FanOfNext}";

    /// <summary>Days stay when the interactions behind them are gone, and go along when persons are merged.</summary>
    private const string IsFirst =
        $"NOT EXISTS (SELECT 1 FROM {IronFansMapping.Days} WHERE person_id = {PersonSql.OfNext} AND kind = @p3)";

    private readonly SqlDialect dialect;
    private readonly string insert;
    private readonly string insertFirst;

    public NoteInteractionOnceSql(SqlDialect dialect)
    {
        this.dialect = dialect;
        insert = InsertWhere(IsKnown);
        insertFirst = InsertWhere($"{IsKnown} AND {IsFirst}");
    }

    public HotStatement StatementFor(NoteInteractionOnce write)
    {
        var one = write.Interaction;
        return new(
            one.Kind.IsOnce ? insertFirst : insert,
            [one.Cause, one.Fan.AppId, one.Fan.OpenId, (int)one.Kind.Code, dialect.Time(one.At)],
            write.IsKey ? RowRule.Key : RowRule.Any
        );
    }

    private string InsertWhere(string condition) =>
        dialect.InsertUnlessThere(
            IronFansMapping.Interactions,
            [("cause", "@p0"), ("fan_id", PersonSql.FanOfNext), ("kind", "@p3"), ("at", "@p4")],
            ["cause"],
            condition
        );
}
