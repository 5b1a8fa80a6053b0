use crate::random::Random;

/// Keeps the first ranks from being too frequent, as Mandelbrot found for real texts.
const OFFSET: f64 = 2.7;

/// Ranks drawn under Zipf's law: the second half as often as the first, and so on.
#[derive(Clone, Debug)]
pub(crate) struct Zipf {
    /// The sum of the weights up to each rank.
    sums: Vec<f64>,
}

impl Zipf {
    pub(crate) fn new(ranks: usize) -> Self {
        let weigh = |sum: &mut f64, rank: usize| {
            *sum += 1.0 / (rank as f64 + OFFSET);
            Some(*sum)
        };
        Self {
            sums: (0..ranks).scan(0.0, weigh).collect(),
        }
    }

    /// A rank, from 0.
    pub(crate) fn draw(&self, random: &mut Random) -> usize {
        let point = random.unit() * self.sums.last().copied().unwrap_or_default();
        self.sums.partition_point(|&sum| sum <= point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn low_ranks_are_drawn_more_often_and_all_of_them_are_drawn() {
        let (zipf, mut random) = (Zipf::new(10), Random::new(1));
        let mut counts = [0; 10];
        for _ in 0..5_000 {
            counts[zipf.draw(&mut random)] += 1;
        }
        assert!(counts[0] > 2 * counts[5] && counts[9] > 0, "{counts:?}");
    }
}
