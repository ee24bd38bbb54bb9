using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Campaigns.Series;

namespace WeChatUnion.Infrastructure.Campaigns.Series;

/// <summary>Its key is the promise: a series has one draft a month.</summary>
internal sealed class SeriesDraftMapping : IEntityTypeConfiguration<SeriesDraft>
{
    public void Configure(EntityTypeBuilder<SeriesDraft> builder)
    {
        builder.ToTable(SeriesDraft.Table);
        builder.HasKey(draft => new { draft.SeriesId, draft.Month });
        builder.Property(draft => draft.Month).ValueGeneratedNever();
    }
}
