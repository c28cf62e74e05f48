//! Names of people who do not exist.

use std::collections::HashSet;

use crate::simulator::Dice;

const FAMILY: [&str; 60] = [
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马",
    "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅", "沈", "曾",
    "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪",
    "田", "任", "姜",
];

const FIRST: [&str; 40] = [
    "建", "志", "文", "晓", "海", "国", "春", "秀", "玉", "明", "永", "立", "振", "红", "丽", "小", "德", "金", "家",
    "子", "思", "雨", "一", "俊", "天", "宇", "佳", "书", "庆", "新", "凤", "桂", "学", "少", "若", "景", "长", "忠",
    "素", "宏",
];

const SECOND: [&str; 48] = [
    "华", "军", "伟", "强", "平", "杰", "涛", "斌", "波", "辉", "刚", "健", "峰", "磊", "鹏", "飞", "亮", "超", "勇",
    "林", "芳", "娜", "敏", "静", "燕", "霞", "玲", "梅", "英", "兰", "萍", "琴", "云", "莲", "雪", "琳", "晨", "轩",
    "涵", "怡", "然", "阳", "东", "生", "海", "成", "祥", "泉",
];

/// Makes names and never the same one twice.
#[derive(Debug)]
pub struct Names {
    dice: Dice,
    given: HashSet<String>,
}

impl Names {
    /// Names of the stream `purpose` of `seed`.
    pub fn new(seed: u64, purpose: &str) -> Self {
        Self { dice: Dice::new(seed, purpose, 0), given: HashSet::new() }
    }

    /// A name that was not given before; a sixth of them have two characters.
    pub fn give(&mut self) -> String {
        loop {
            let family = *self.dice.pick(&FAMILY);
            let second = *self.dice.pick(&SECOND);
            let first = if self.dice.chance(0.17) { "" } else { *self.dice.pick(&FIRST) };
            // Once the short names run out (a demo with a very large number of people), two second characters follow.
            let third = if self.given.len() > 60_000 { *self.dice.pick(&SECOND) } else { "" };
            let name = format!("{family}{first}{second}{third}");
            if self.given.insert(name.clone()) {
                return name;
            }
        }
    }
}
