using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Cards.Guard;

internal sealed class FailedTryRowMapping : IEntityTypeConfiguration<FailedTryRow>
{
    public const string Table = "cards_failed_tries";

    public void Configure(EntityTypeBuilder<FailedTryRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new
        {
            row.Bucket,
            row.Address,
            row.Fan,
            row.Target,
        });
    }
}
