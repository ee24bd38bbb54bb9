using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class AttemptRowMapping : IEntityTypeConfiguration<AttemptRow>
{
    public const string Table = "cards_attempts";

    public void Configure(EntityTypeBuilder<AttemptRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new
        {
            row.Day,
            row.Scope,
            row.Subject,
        });
    }
}
